package vn.eid.kiosk.screen.display;

/**
 * One labelled value.
 *
 * @param weight how large it is shown
 */
public record Field(String label, String value, Weight weight) {
    /** How large a value is shown. */
    public enum Weight {
        /** 20 px. */
        NORMAL,
        /** 28 px semibold: name and identity number. */
        HEAVY,
        /** Takes the rest of its line: addresses. */
        WIDE
    }

    public static Field of(String label, String value) {
        return new Field(label, value, Weight.NORMAL);
    }
}
