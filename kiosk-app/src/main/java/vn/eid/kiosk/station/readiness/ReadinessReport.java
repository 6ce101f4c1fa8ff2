package vn.eid.kiosk.station.readiness;

import java.util.List;
import java.util.Set;

/**
 * What came out.
 *
 * @param findings one for each thing that was looked at, in a fixed order
 * @param referrals where the citizen has to go first; empty when nothing stands in the way
 */
public record ReadinessReport(List<Finding> findings, Set<Referral> referrals) {
    public ReadinessReport {
        findings = List.copyOf(findings);
        referrals = Set.copyOf(referrals);
    }

    /** Whether everything was compared and nothing stands in the way. */
    public boolean ready() {
        return referrals.isEmpty()
                && findings.stream()
                        .noneMatch(it -> it.level() == Finding.Level.BAD || it.level() == Finding.Level.OPEN);
    }

    /** Where a citizen is sent, with a slip. */
    public enum Referral {
        /** The subscriber's record is not the citizen's, or outdated: the carrier's shop corrects it. */
        CARRIER,
        /** The citizen's own data are right and the population database's are not: the police of the residence. */
        POPULATION_DATABASE,
        /** The card has expired. */
        CARD_RENEWAL
    }
}
