package vn.eid.card.inspection;

import java.util.Optional;
import java.util.Set;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.lds.SecurityInfos;

/**
 * Compares EF.CardAccess, which is not signed, with DG14, which is: somebody between chip and reader could have taken the
 * stronger protocols out of it (ICAO 9303-11 §4.2).
 */
public final class CardAccessBinding {
    private CardAccessBinding() {}

    /**
     * @param cardAccess as read before access; empty when the chip did not give it
     * @param dg14 as read after access and bound by the security object; empty when there is none
     */
    public static CheckResult compare(Optional<SecurityInfos> cardAccess, Optional<SecurityInfos> dg14) {
        if (dg14.isEmpty()) {
            return cardAccess.isEmpty() ? CheckResult.NOT_SUPPORTED : CheckResult.undetermined(CheckReason.NOT_BOUND);
        }
        if (dg14.get().pace().isEmpty()) {
            // the issuer did not repeat the offers under the signature: nothing to compare with
            return cardAccess.isEmpty() ? CheckResult.NOT_SUPPORTED : CheckResult.undetermined(CheckReason.NOT_BOUND);
        }
        if (cardAccess.isEmpty()
                || !Set.copyOf(cardAccess.get().pace())
                        .equals(Set.copyOf(dg14.get().pace()))) {
            return CheckResult.failed(CheckReason.CARD_ACCESS_DIFFERS);
        }
        // issuers were seen to leave out of DG14 what has nothing to do with PACE: suspicious, but no downgrade
        return dg14.get().all().containsAll(cardAccess.get().all())
                ? CheckResult.SUCCESSFUL
                : CheckResult.undetermined(CheckReason.CARD_ACCESS_DIFFERS);
    }
}
