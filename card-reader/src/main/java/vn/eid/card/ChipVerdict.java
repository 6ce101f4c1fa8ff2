package vn.eid.card;

import java.util.Map;

/**
 * What the inspection proved of a chip and what it did not (ICAO 9303-11 §5 and §6, order and values of BSI TR-03135).
 *
 * @param sodSignature the document security object is signed by its document signer
 * @param dscTrust the document signer was issued by a trusted country authority
 * @param crl the document signer is not revoked
 * @param dgHashes each data group read, against the signed hashes
 * @param chipAuthentication the chip holds the private key of DG14
 * @param activeAuthentication the chip holds the private key of DG15
 * @param cardAccessBound EF.CardAccess agrees with the signed DG14
 */
public record ChipVerdict(
        CheckResult sodSignature,
        CheckResult dscTrust,
        CheckResult crl,
        Map<FileId, CheckResult> dgHashes,
        CheckResult chipAuthentication,
        CheckResult activeAuthentication,
        CheckResult cardAccessBound) {
    public ChipVerdict {
        dgHashes = Map.copyOf(dgHashes);
    }

    /** Three values, never two. */
    public enum Proof {
        PROVEN,
        NOT_PROVEN,
        DISPROVEN
    }

    /** Data unaltered: signature over the hashes, and every hash. */
    public Proof dataUnaltered() {
        if (sodSignature.isFailed() || dgHashes.values().stream().anyMatch(CheckResult::isFailed)) {
            return Proof.DISPROVEN;
        }
        boolean all = sodSignature.isSuccessful()
                && !dgHashes.isEmpty()
                && dgHashes.values().stream().allMatch(CheckResult::isSuccessful);
        return all ? Proof.PROVEN : Proof.NOT_PROVEN;
    }

    /** Issuer verified: chain to an installed country authority, and not revoked. A missing CRL leaves it unproven. */
    public Proof issuerVerified() {
        if (dscTrust.isFailed() || crl.isFailed()) {
            return Proof.DISPROVEN;
        }
        return dscTrust.isSuccessful() && crl.isSuccessful() ? Proof.PROVEN : Proof.NOT_PROVEN;
    }

    /** Chip not cloned: chip or active authentication succeeded and none of them failed. */
    public Proof chipNotCloned() {
        if (chipAuthentication.isFailed() || activeAuthentication.isFailed()) {
            return Proof.DISPROVEN;
        }
        return chipAuthentication.isSuccessful() || activeAuthentication.isSuccessful()
                ? Proof.PROVEN
                : Proof.NOT_PROVEN;
    }

    /** The weakest of the three proofs; a failed EF.CardAccess comparison disproves as well. */
    public Proof overall() {
        Proof[] proofs = {dataUnaltered(), issuerVerified(), chipNotCloned()};
        Proof weakest = cardAccessBound.isFailed() ? Proof.DISPROVEN : Proof.PROVEN;
        for (Proof proof : proofs) {
            weakest = proof.compareTo(weakest) > 0 ? proof : weakest;
        }
        return weakest;
    }
}
