package vn.eid.card.simulator.lds;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A citizen who does not exist.
 *
 * @param number position in the list of synthetic citizens, from zero
 * @param personalId twelve digits
 * @param fullName with marks
 * @param birth date of birth
 * @param sex as on the card
 * @param origin quê quán
 * @param residence nơi thường trú
 * @param family parents and spouse
 * @param formerId nine-digit number of the former card
 * @param validity issue and expiry of the card
 */
public record Citizen(
        int number,
        String personalId,
        String fullName,
        LocalDate birth,
        Sex sex,
        String origin,
        String residence,
        Family family,
        Optional<String> formerId,
        CardValidity validity) {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Giới tính. */
    public enum Sex {
        MALE("Nam", 'M'),
        FEMALE("Nữ", 'F');

        private final String printed;
        private final char mrz;

        Sex(String printed, char mrz) {
            this.printed = printed;
            this.mrz = mrz;
        }

        public String printed() {
            return printed;
        }

        public char mrz() {
            return mrz;
        }
    }

    /** Cha, mẹ, vợ hoặc chồng. */
    public record Family(String father, String mother, Optional<String> spouse) {
        @Override
        public String toString() {
            return "family ****";
        }
    }

    /** Ngày cấp, có giá trị đến; a card issued at 58 or later never expires. */
    public record CardValidity(LocalDate issued, Optional<LocalDate> expiry) {}

    /** Card access number: the last six digits. */
    public String can() {
        return personalId.substring(6);
    }

    /** Number in the machine readable zone: the last nine digits. */
    public String documentNumber() {
        return personalId.substring(3);
    }

    public String printedBirth() {
        return PRINTED.format(birth);
    }

    public String printedIssue() {
        return PRINTED.format(validity.issued());
    }

    public String printedExpiry() {
        return validity.expiry().map(PRINTED::format).orElse("Không thời hạn");
    }

    @Override
    public String toString() {
        return "synthetic citizen " + number;
    }
}
