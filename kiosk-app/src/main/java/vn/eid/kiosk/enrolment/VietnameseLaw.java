package vn.eid.kiosk.enrolment;

import java.time.LocalDate;
import java.util.List;
import vn.eid.kiosk.enrolment.EligibilityRules.RuleSet;

/** The decrees on electronic identity, one line each. */
public final class VietnameseLaw {
    /**
     * Nghị định 59/2022/NĐ-CP Art. 11: from fourteen; younger ones are entered in the account of a parent. Nghị định
     * 69/2024/NĐ-CP Art. 7 and 13: from six, with a representative under fourteen; an expired card has seven working days.
     */
    public static final List<RuleSet> RULE_SETS = List.of(
            new RuleSet("ND-59-2022", LocalDate.of(2022, 10, 20), 14, false, 14, 18, false, 60, 3, 7),
            new RuleSet("ND-69-2024", LocalDate.of(2024, 7, 1), 6, true, 14, 18, true, 60, 3, 7));

    private VietnameseLaw() {}
}
