package vn.eid.sync.dossier;

import static vn.eid.sync.dossier.RuleResult.accepted;
import static vn.eid.sync.dossier.RuleResult.refused;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.eid.sync.dossier.RuleResult.Caution;
import vn.eid.sync.dossier.RuleResult.Refusal;

/**
 * What the numbers of papers must look like. Pure; the date of the rules comes in, since the forms changed in 2025 and will
 * change again.
 */
public final class DocumentRules {
    /** From here on a health insurance number may be the personal identity number (CV 1804/BHXH). */
    static final LocalDate HEALTH_BY_ID_NUMBER = LocalDate.of(2025, 8, 1);

    /** From here on licences are issued in the classes of Luật Trật tự, an toàn giao thông đường bộ 2024. */
    static final LocalDate NEW_LICENCE_CLASSES = LocalDate.of(2025, 1, 1);

    private static final Pattern HEALTH_CARD = Pattern.compile("[A-Z]{2}[1-5]\\d{12}");
    private static final Set<String> HEALTH_GROUPS = Set.of(
            "DN", "HX", "CH", "NN", "TK", "HC", "XK", "HT", "TB", "NO", "CT", "XB", "TN", "CS", "QN", "CA", "CY", "XN",
            "MS", "CC", "CK", "CB", "KC", "HD", "TE", "BT", "HN", "DT", "DK", "XD", "TS", "TC", "TQ", "TA", "TY", "HG",
            "LS", "PV", "CN", "HS", "SV", "GB", "GD", "TH");
    private static final Set<String> OLD_CLASSES =
            Set.of("A1", "A2", "A3", "A4", "B1", "B11", "B12", "B2", "C", "D", "E", "F", "FB2", "FC", "FD", "FE");
    private static final Set<String> NEW_CLASSES =
            Set.of("A1", "A", "B1", "B", "C1", "C", "D1", "D2", "D", "BE", "C1E", "CE", "D1E", "D2E", "DE");

    private DocumentRules() {}

    /**
     * Health insurance: fifteen characters of the card, ten digits of the social insurance (since 2021), or the personal
     * identity number.
     *
     * @param idNumber the citizen's
     * @param today whose rules hold
     */
    public static RuleResult healthInsurance(String typed, String idNumber, LocalDate today) {
        var number = compact(typed);
        if (number.isEmpty()) {
            return refused(Refusal.EMPTY);
        }
        if (number.matches("\\d{12}")) {
            return idNumberInstead(number, idNumber, HEALTH_BY_ID_NUMBER, today);
        }
        if (number.matches("\\d{10}")) {
            return accepted(number);
        }
        if (!HEALTH_CARD.matcher(number).matches()) {
            return refused(Refusal.WRONG_FORM);
        }
        return HEALTH_GROUPS.contains(number.substring(0, 2))
                ? accepted(number)
                : accepted(number, Caution.UNKNOWN_GROUP_CODE);
    }

    static RuleResult idNumberInstead(String number, String idNumber, LocalDate since, LocalDate today) {
        if (today.isBefore(since)) {
            return refused(Refusal.NOT_YET_IN_FORCE);
        }
        return number.equals(idNumber) ? accepted(number) : refused(Refusal.NOT_THE_CITIZENS);
    }

    /** Driving licence: twelve digits; paper licences of 1995–2013 have numbers of their own. */
    public static RuleResult drivingLicence(String typed) {
        var number = compact(typed);
        if (number.isEmpty()) {
            return refused(Refusal.EMPTY);
        }
        if (number.matches("\\d{12}")) {
            return accepted(number);
        }
        return number.matches("[A-Z0-9]{5,15}") ? accepted(number, Caution.PAPER_LICENCE) : refused(Refusal.WRONG_FORM);
    }

    /**
     * Class of a driving licence. Classes issued before 2025 stay valid.
     *
     * @param issued date of issue, when the officer has typed it
     */
    public static RuleResult licenceClass(String typed, Optional<LocalDate> issued) {
        var name = compact(typed);
        if (name.isEmpty()) {
            return refused(Refusal.EMPTY);
        }
        var old = OLD_CLASSES.contains(name);
        var recent = NEW_CLASSES.contains(name);
        if (!old && !recent) {
            return refused(Refusal.UNKNOWN_CLASS);
        }
        var issuedThen = issued.isEmpty() || (issued.get().isBefore(NEW_LICENCE_CLASSES) ? old : recent);
        return issuedThen ? accepted(name) : refused(Refusal.CLASS_NOT_ISSUED_THEN);
    }

    /** Upper case without blanks and the marks with which people divide numbers. */
    static String compact(String typed) {
        return typed.replaceAll("[\\s./-]+", "").toUpperCase(Locale.ROOT);
    }
}
