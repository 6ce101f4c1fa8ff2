package vn.eid.kiosk.enrolment;

import java.util.Set;

/** What the rules in force say of a citizen at the counter. */
public sealed interface Eligibility {
    /** Name of the rule set, e.g. {@code ND-69-2024}. */
    String ruleSet();

    /** What the officer should tell whoever may be enrolled; empty for a refusal. */
    Set<EligibilityNotice> notices();

    /** May be enrolled. */
    record Eligible(String ruleSet, Set<EligibilityNotice> notices) implements Eligibility {
        public Eligible {
            notices = Set.copyOf(notices);
        }
    }

    /** May be enrolled with a representative whose card is read as well. */
    record NeedsGuardian(String ruleSet, Set<EligibilityNotice> notices) implements Eligibility {
        public NeedsGuardian {
            notices = Set.copyOf(notices);
        }
    }

    /** Cannot be enrolled here; the officer prints where to go. */
    record Refused(String ruleSet, EligibilityRefusal reason) implements Eligibility {
        @Override
        public Set<EligibilityNotice> notices() {
            return Set.of();
        }
    }
}
