package vn.eid.sync.dossier;

import static vn.eid.sync.dossier.RuleResult.accepted;
import static vn.eid.sync.dossier.RuleResult.refused;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.eid.sync.dossier.RuleResult.Caution;
import vn.eid.sync.dossier.RuleResult.Refusal;

/** Plates and chassis numbers, in the form that VNeID asks for: without special characters. */
public final class VehicleRules {
    private static final Pattern PLATE = Pattern.compile("\\d{2}[A-ZĐ]{1,2}\\d?\\d{4,5}");
    private static final int SMALLEST_LOCALITY = 11;

    private VehicleRules() {}

    /** Plate: {@code 51U-100.123} becomes {@code 51U100123}. */
    public static RuleResult plate(String typed) {
        var plate = letters(typed).replaceAll("[^A-Z0-9Đ]", "");
        if (plate.isEmpty()) {
            return refused(Refusal.EMPTY);
        }
        if (!PLATE.matcher(plate).matches()) {
            return refused(Refusal.WRONG_FORM);
        }
        return Integer.parseInt(plate.substring(0, 2)) < SMALLEST_LOCALITY
                ? accepted(plate, Caution.UNKNOWN_LOCALITY)
                : accepted(plate);
    }

    /** Chassis number: seventeen characters (ISO 3779), fewer on older motorbikes. */
    public static RuleResult chassis(String typed) {
        var number = letters(typed).replaceAll("[\\s.*-]", "");
        if (number.isEmpty()) {
            return refused(Refusal.EMPTY);
        }
        if (!number.matches("[A-Z0-9]{6,17}")) {
            return refused(Refusal.WRONG_FORM);
        }
        if (number.length() < 17) {
            return accepted(number, Caution.SHORT_CHASSIS_NUMBER);
        }
        return number.matches(".*[IOQ].*") ? accepted(number, Caution.UNUSUAL_LETTER) : accepted(number);
    }

    /** Upper case; the look-alikes of Đ that keyboards of other languages give (U+00D0, U+0189) become Đ. */
    private static String letters(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .replace('\u00D0', 'Đ')
                .replace('\u0189', 'Đ');
    }
}
