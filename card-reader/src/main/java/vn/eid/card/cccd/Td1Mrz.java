package vn.eid.card.cccd;

import java.util.Optional;
import vn.eid.card.Sex;

/**
 * The three lines of 30 characters of a card's machine readable zone (ICAO 9303-5 §4.2). On Vietnamese cards the document
 * number is the last nine digits of the identity number, and the optional data hold all twelve.
 *
 * @param lines 90 characters without breaks
 */
public record Td1Mrz(String lines) {
    private static final int LENGTH = 90;

    public Td1Mrz {
        if (lines.length() != LENGTH || !lines.matches("[A-Z0-9<]+")) {
            throw new IllegalArgumentException("a TD1 zone has 90 characters of A-Z, 0-9 and <");
        }
    }

    /** The zone, if {@code text} is one; check digits are not looked at. */
    public static Optional<Td1Mrz> of(String text) {
        return text.length() == LENGTH && text.matches("[A-Z0-9<]+") ? Optional.of(new Td1Mrz(text)) : Optional.empty();
    }

    public String issuingState() {
        return unfilled(lines.substring(2, 5));
    }

    /** Nine characters, fillers included. */
    public String documentNumber() {
        return lines.substring(5, 14);
    }

    /** The identity number within the optional data of the first line. */
    public Optional<IdNumber> idNumber() {
        return IdNumber.of(lines.substring(15, 27));
    }

    /** YYMMDD; unknown parts are fillers. */
    public String birth() {
        return lines.substring(30, 36);
    }

    public Sex sex() {
        return switch (lines.charAt(37)) {
            case 'M' -> Sex.MALE;
            case 'F' -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    /** YYMMDD. */
    public String expiry() {
        return lines.substring(38, 44);
    }

    public String nationality() {
        return unfilled(lines.substring(45, 48));
    }

    /** Surname and given names with single blanks, capitals without marks. */
    public String name() {
        return lines.substring(60).replace('<', ' ').trim().replaceAll(" +", " ");
    }

    /** Whether document number, birth, expiry, identity number and composite check digits are all right. */
    public boolean checkDigitsRight() {
        String composite =
                lines.substring(5, 30) + lines.substring(30, 37) + lines.substring(38, 45) + lines.substring(48, 59);
        return right(documentNumber(), 14)
                && right(birth(), 36)
                && right(expiry(), 44)
                && right(composite, 59)
                && (idNumber().isEmpty() || lines.charAt(29) == '<' || right(lines.substring(15, 29), 29));
    }

    private boolean right(String field, int digitAt) {
        return MrzCheckDigit.of(field) == lines.charAt(digitAt);
    }

    private static String unfilled(String field) {
        return field.replace("<", "");
    }

    @Override
    public String toString() {
        return "MRZ of " + lines.length() + " characters";
    }
}
