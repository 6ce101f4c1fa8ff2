package vn.eid.kiosk.setup;

import java.util.List;

/**
 * The work of one step on this machine. Blocking, bounded to a few seconds; doing it twice changes nothing more than doing
 * it once.
 */
public interface SetupWork {
    /** How the step stands, without changing anything. */
    SetupResult look();

    /** Does the step with what was answered. */
    SetupResult apply(SetupAnswers answers);

    /** What this machine offers for a key, best first; empty where anything may be typed. */
    default List<String> choices(SetupKey key) {
        return List.of();
    }

    /** What is configured for a key now, as a suggestion; empty text for nothing. */
    default String present(SetupKey key) {
        return "";
    }
}
