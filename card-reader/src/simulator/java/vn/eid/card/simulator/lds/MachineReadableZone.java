package vn.eid.card.simulator.lds;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The three lines of a TD1 document in the Vietnamese layout (ICAO 9303-5 §4.2). */
public final class MachineReadableZone {
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String NO_EXPIRY = "991231";
    private static final int LINE = 30;

    private final Citizen citizen;

    public MachineReadableZone(Citizen citizen) {
        this.citizen = citizen;
    }

    /** Ninety characters. */
    public String text() {
        String first =
                padded("IDVNM" + withCheckDigit(citizen.documentNumber()) + citizen.personalId() + "<<", LINE - 1);
        first += checkDigit(citizen.personalId());
        String birth = withCheckDigit(YYMMDD.format(citizen.birth()));
        String expiry = withCheckDigit(expiry());
        String second = padded(birth + citizen.sex().mrz() + expiry + "VNM", LINE - 1);
        char composite = checkDigit(first.substring(5) + birth + expiry + second.substring(18, 29));
        return first + second + composite + padded(name(), LINE);
    }

    /** Document number, birth and expiry with their check digits: the secret of BAC and of PACE with the MRZ. */
    public String information() {
        return withCheckDigit(citizen.documentNumber())
                + withCheckDigit(YYMMDD.format(citizen.birth()))
                + withCheckDigit(expiry());
    }

    private String expiry() {
        return citizen.validity()
                .expiry()
                .map((LocalDate date) -> YYMMDD.format(date))
                .orElse(NO_EXPIRY);
    }

    private String name() {
        String bare = withoutMarks(citizen.fullName()).toUpperCase(Locale.ROOT);
        return bare.replace(" ", "<").replaceFirst("<", "<<");
    }

    static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String withCheckDigit(String field) {
        return field + checkDigit(field);
    }

    /** Weights 7, 3, 1 (ICAO 9303-3 §4.9). */
    static char checkDigit(String field) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            int value = c == '<' ? 0 : Character.digit(c, 36);
            sum += value * weights[i % weights.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static String padded(String text, int length) {
        return (text + "<".repeat(length)).substring(0, length);
    }
}
