package vn.eid.card;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * What the terminal must know before a chip talks to it (ICAO 9303-11 §4). Values are personal data: masked in {@code
 * toString}, wiped by {@link #close()}.
 */
public sealed interface AccessKey extends AutoCloseable {
    /** Overwrites the secret; the key cannot be used afterwards. */
    @Override
    void close();

    /** Card access number for PACE: on Vietnamese cards the last six digits of the personal identity number. */
    final class Can implements AccessKey {
        private final char[] digits;

        public Can(String digits) {
            if (!digits.matches("\\d{6}")) {
                throw new IllegalArgumentException("a card access number has six digits");
            }
            this.digits = digits.toCharArray();
        }

        /** A fresh copy of the six digits. */
        public char[] digits() {
            return digits.clone();
        }

        @Override
        public void close() {
            Arrays.fill(digits, '0');
        }

        @Override
        public String toString() {
            return "CAN ******";
        }
    }

    /** MRZ information for PACE or BAC: document number, birth date, expiry date (ICAO 9303-11 §4.3.3). */
    final class Mrz implements AccessKey {
        private final char[] documentNumber;
        private final char[] birth;
        private final char[] expiry;

        /**
         * @param documentNumber nine characters of the machine readable zone, on Vietnamese cards the last nine digits of
         *     the identity number
         * @param birth YYMMDD
         * @param expiry YYMMDD; {@code 991231} for a card without expiry
         */
        public Mrz(String documentNumber, String birth, String expiry) {
            if (!documentNumber.matches("[A-Z0-9<]{9}") || !birth.matches("[0-9<]{6}") || !expiry.matches("\\d{6}")) {
                throw new IllegalArgumentException("document number, birth or expiry is not in MRZ form");
            }
            this.documentNumber = documentNumber.toCharArray();
            this.birth = birth.toCharArray();
            this.expiry = expiry.toCharArray();
        }

        public char[] documentNumber() {
            return documentNumber.clone();
        }

        public char[] birth() {
            return birth.clone();
        }

        public char[] expiry() {
            return expiry.clone();
        }

        @Override
        public void close() {
            Arrays.fill(documentNumber, '<');
            Arrays.fill(birth, '<');
            Arrays.fill(expiry, '<');
        }

        @Override
        public String toString() {
            return "MRZ *********";
        }
    }

    /** MRZ form of a date. */
    static String yymmdd(LocalDate date) {
        return String.format("%02d%02d%02d", date.getYear() % 100, date.getMonthValue(), date.getDayOfMonth());
    }
}
