package vn.eid.kiosk.screen.display;

/**
 * One thing that was checked or has to be done, as a row.
 *
 * @param line a quieter sentence below; empty text for none
 * @param remark at the end of the row; empty text for none
 */
public record CheckItem(Mark mark, String title, String line, String remark) {
    public static CheckItem of(Mark mark, String title, String line) {
        return new CheckItem(mark, title, line, "");
    }

    /** With a short remark at the end. */
    public static CheckItem remarked(Mark mark, String title, String remark) {
        return new CheckItem(mark, title, "", remark);
    }
}
