package vn.eid.card.simulator.issue;

import java.util.Map;
import vn.eid.card.simulator.chip.VirtualCard;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.pki.DocumentSigner;

/**
 * A finished card with what its issuer knows about it.
 *
 * @param card the chip
 * @param citizen whose it is
 * @param masterFiles files outside the application by identifier
 * @param applicationFiles files of the application by identifier
 * @param signer who signed it
 */
public record IssuedCard(
        VirtualCard card,
        Citizen citizen,
        Map<Integer, byte[]> masterFiles,
        Map<Integer, byte[]> applicationFiles,
        DocumentSigner signer) {
    @Override
    public String toString() {
        return "card of " + citizen;
    }
}
