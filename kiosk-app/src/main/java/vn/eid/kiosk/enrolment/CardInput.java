package vn.eid.kiosk.enrolment;

/**
 * What the counter was given to open a chip with. Personal data: never logged, and masked in {@code toString}.
 */
public sealed interface CardInput {
    /** The text of the QR code on the card, from a scanner or a camera frame. */
    record ScannedQr(String text) implements CardInput {
        private static final int LEAST_BARS = 6;

        /** Whether a scanned text has the bars that part the seven fields of a card's code; it may still be another's. */
        public static boolean maybe(CharSequence text) {
            return text.chars().filter(sign -> sign == '|').count() >= LEAST_BARS;
        }

        @Override
        public String toString() {
            return "QR ****";
        }
    }

    /** The personal identity number, twelve digits as typed; blanks allowed. */
    record TypedIdNumber(String digits) implements CardInput {
        @Override
        public String toString() {
            return "identity number ****";
        }
    }

    /** The last six digits of the identity number. */
    record TypedCan(String digits) implements CardInput {
        @Override
        public String toString() {
            return "CAN ****";
        }
    }

    /** The three lines of the machine readable zone on the back of the card. */
    record ScannedMrz(String lines) implements CardInput {
        @Override
        public String toString() {
            return "MRZ ****";
        }
    }
}
