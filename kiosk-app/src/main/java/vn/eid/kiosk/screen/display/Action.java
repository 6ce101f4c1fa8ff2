package vn.eid.kiosk.screen.display;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * One thing an officer can do on a screen, by key and by touch alike.
 *
 * @param key its key; unique within a screen
 * @param rank how much it stands out; a screen has at most one {@link Rank#PRIMARY}
 * @param label the verb on the button; may change, e.g. to say what is awaited
 * @param enabled whether it can be done now
 * @param run what it does, on the FX thread
 */
public record Action(Key key, Rank rank, ObservableValue<String> label, ObservableBooleanValue enabled, Runnable run) {
    /** How much an action stands out. */
    public enum Rank {
        /** Left, without a frame: back, help. */
        QUIET,
        /** Right, outlined. */
        LESSER,
        /** Right corner, filled: the next step. */
        PRIMARY
    }

    /** An action that can always be done. */
    public static Action of(Key key, Rank rank, String label, Runnable run) {
        return new Action(key, rank, constant(label), new ReadOnlyBooleanWrapper(true), run);
    }

    /** An action with a fixed label that can be done at times. */
    public static Action of(Key key, Rank rank, String label, ObservableBooleanValue enabled, Runnable run) {
        return new Action(key, rank, constant(label), enabled, run);
    }

    private static ObservableValue<String> constant(String label) {
        return new ReadOnlyStringWrapper(label);
    }
}
