package vn.eid.kiosk.screen.station.selfservice;

/** What stands on the citizen's window between two enrolments. */
public sealed interface Scene {
    /** The invitation, with what citizens can do alone. */
    record Welcome() implements Scene {}

    /** The card is awaited, or its code. */
    record AskCard(String title, String line, boolean orNumbers) implements Scene {}

    /**
     * Digits are awaited.
     *
     * @param most how many
     * @param wrong what was wrong with the last ones; empty text at first
     */
    record Pad(Wanted wanted, String title, String line, int most, String wrong) implements Scene {}

    /** Which digits are awaited. */
    enum Wanted {
        /** The last six of the identity number, which open the card on the reader. */
        CARD_DIGITS,
        ID_NUMBER,
        LAST_FOUR
    }

    /** The chip or the store is being asked. */
    record Busy(String title, String line) implements Scene {}

    /** The answer. */
    record Answer(Told told) implements Scene {}

    /** Somebody is called to the counter. */
    record Called(String title, String ticket, String name, String line) implements Scene {}

    /** The steps of the activation, as pictures. */
    record Steps() implements Scene {}

    /** No new activation is needed. */
    record NoSteps() implements Scene {}
}
