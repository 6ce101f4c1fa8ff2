package vn.eid.sync.dossier;

import static vn.eid.sync.dossier.RuleResult.accepted;
import static vn.eid.sync.dossier.RuleResult.refused;

import java.time.LocalDate;
import vn.eid.sync.dossier.RuleResult.Caution;
import vn.eid.sync.dossier.RuleResult.Refusal;

/**
 * Tax code (mã số thuế): ten digits with a check digit, three more for a branch; since 1 July 2025 a person's code is the
 * personal identity number (Thông tư 86/2024/TT-BTC).
 */
public final class TaxCodeRules {
    static final LocalDate BY_ID_NUMBER = LocalDate.of(2025, 7, 1);
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private TaxCodeRules() {}

    /**
     * Checks a code.
     *
     * @param idNumber the citizen's
     * @param today whose rules hold
     */
    public static RuleResult check(String typed, String idNumber, LocalDate today) {
        var code = DocumentRules.compact(typed);
        if (code.isEmpty()) {
            return refused(Refusal.EMPTY);
        }
        if (code.matches("\\d{12}")) {
            return DocumentRules.idNumberInstead(code, idNumber, BY_ID_NUMBER, today);
        }
        if (!code.matches("\\d{10}(\\d{3})?") || code.endsWith("000") && code.length() == 13) {
            return refused(Refusal.WRONG_FORM);
        }
        if (code.substring(2, 9).matches("0+")) {
            return refused(Refusal.WRONG_FORM);
        }
        return checkDigit(code) == code.charAt(9) - '0'
                ? ofBeforeTheReform(code, today)
                : refused(Refusal.WRONG_CHECK_DIGIT);
    }

    private static RuleResult ofBeforeTheReform(String code, LocalDate today) {
        if (code.length() == 13) {
            return accepted(code.substring(0, 10) + "-" + code.substring(10), Caution.BRANCH_CODE);
        }
        return today.isBefore(BY_ID_NUMBER) ? accepted(code) : accepted(code, Caution.REPLACED_BY_ID_NUMBER);
    }

    /** 0..9, or 10 for a code that cannot exist. */
    private static int checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (code.charAt(i) - '0');
        }
        return 10 - sum % 11;
    }
}
