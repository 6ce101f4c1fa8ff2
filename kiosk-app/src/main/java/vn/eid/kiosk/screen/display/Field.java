package vn.eid.kiosk.screen.display;

import java.util.Optional;

/**
 * One labelled value.
 *
 * @param weight how large it is shown
 * @param mark what the citizen said of it; empty when not asked
 */
public record Field(String label, String value, Weight weight, Optional<Mark> mark) {
    /** How large a value is shown. */
    public enum Weight {
        /** 16 px. */
        SMALL,
        /** 20 px. */
        NORMAL,
        /** 28 px semibold: name and identity number. */
        HEAVY,
        /** Takes the rest of its line: addresses. */
        WIDE
    }

    public static Field of(String label, String value) {
        return new Field(label, value, Weight.NORMAL, Optional.empty());
    }

    public Field marked(Mark newMark) {
        return new Field(label, value, weight, Optional.of(newMark));
    }

    public Field weighing(Weight newWeight) {
        return new Field(label, value, newWeight, mark);
    }
}
