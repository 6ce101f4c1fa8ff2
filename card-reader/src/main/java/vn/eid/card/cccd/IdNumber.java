package vn.eid.card.cccd;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.eid.card.Finding;
import vn.eid.card.PartialDate;
import vn.eid.card.Sex;

/**
 * Số định danh cá nhân: {@code PPP G YY NNNNNN}, province of birth registration, century and sex, birth year, random digits
 * (Decree 137/2015/NĐ-CP Art. 13). It has no check digit. What disagrees with the other data is a finding and never a
 * refusal, since a number may be older than a corrected birth date.
 */
public final class IdNumber {
    private static final int FIRST_FOREIGN_CODE = 100;

    private final String digits;

    private IdNumber(String digits) {
        this.digits = digits;
    }

    /** Twelve digits, blanks and dots between them allowed; empty for anything else. */
    public static Optional<IdNumber> of(String text) {
        String digits = text.replaceAll("[\\s.]", "");
        return digits.matches("[0-9]{12}") ? Optional.of(new IdNumber(digits)) : Optional.empty();
    }

    /** The twelve digits. */
    public String digits() {
        return digits;
    }

    /** Card access number for PACE: Vietnamese cards print none, the chip takes the last six digits. */
    public String cardAccessNumber() {
        return digits.substring(6);
    }

    /** Document number of the machine readable zone: the last nine digits. */
    public String documentNumber() {
        return digits.substring(3);
    }

    /** The province where the birth was registered; empty for a code that the table lacks. */
    public Optional<Province> province() {
        return Provinces.of(digits.substring(0, 3));
    }

    /** Whether the first three digits are a country's code: the birth was registered abroad. */
    public boolean bornAbroad() {
        return Integer.parseInt(digits.substring(0, 3)) >= FIRST_FOREIGN_CODE;
    }

    /** Four-digit year of birth from century and year digits. */
    public int birthYear() {
        return 1900 + genderDigit() / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
    }

    public Sex sex() {
        return genderDigit() % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /** What in the number's own structure the officer should look at. */
    public Set<Finding> structureFindings() {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (bornAbroad()) {
            findings.add(Finding.ID_NUMBER_BORN_ABROAD);
        } else if (province().isEmpty()) {
            findings.add(Finding.ID_NUMBER_PROVINCE_UNKNOWN);
        }
        return findings;
    }

    /** Where the number disagrees with birth date or sex; {@code UNSPECIFIED} agrees with everything. */
    public Set<Finding> findingsAgainst(PartialDate birth, Sex sex) {
        Set<Finding> findings = structureFindings();
        if (birth.year() != birthYear()) {
            findings.add(Finding.ID_NUMBER_BIRTH_YEAR_DIFFERS);
        }
        if (sex != Sex.UNSPECIFIED && sex != sex()) {
            findings.add(Finding.ID_NUMBER_SEX_DIFFERS);
        }
        return findings;
    }

    private int genderDigit() {
        return digits.charAt(3) - '0';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "************";
    }
}
