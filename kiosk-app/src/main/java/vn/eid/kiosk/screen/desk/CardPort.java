package vn.eid.kiosk.screen.desk;

import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.card.CardPresence;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.station.card.CardOutcome;

/** Cards and scanned codes for whichever service is open; without one they go to the enrolment. */
public interface CardPort {
    /** Takes cards and codes, and tells at once of a card that lies there already. */
    void claim(Watcher watcher);

    /** Gives them back. */
    void release(Watcher watcher);

    /** Hands over a code that was typed by a scanner into a window; true when a service took it. */
    boolean scanned(String text);

    /** Reads the text of the chip, without the photograph. */
    void read(CardPresence card, CardInput input, Consumer<CardOutcome> answer);

    /** Whose code this is; empty when it is no card's. It is not signed, so it proves nothing. */
    Optional<Holder> holder(String code);

    /** What a code says of its card's holder. */
    record Holder(String idNumber, String fullName) {
        @Override
        public String toString() {
            return "holder ****";
        }
    }

    /** A service that wants cards or codes; told on the FX thread. */
    interface Watcher {
        /** Whether cards are wanted; otherwise they go on to begin an enrolment. */
        boolean wantsCards();

        void placed(CardPresence card);

        void lifted();

        void scanned(String code);
    }
}
