package vn.eid.kiosk.screen.display;

import java.util.Optional;

/**
 * One thing that was checked or has to be done, as a row.
 *
 * @param remark at the end of the row; empty text for none
 * @param action a button at the end of the row instead
 */
public record CheckItem(Mark mark, String title, String line, String remark, Optional<Action> action) {
    public static CheckItem of(Mark mark, String title, String line) {
        return new CheckItem(mark, title, line, "", Optional.empty());
    }

    /** With a short remark at the end. */
    public static CheckItem remarked(Mark mark, String title, String remark) {
        return new CheckItem(mark, title, "", remark, Optional.empty());
    }
}
