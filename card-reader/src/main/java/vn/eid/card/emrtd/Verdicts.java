package vn.eid.card.emrtd;

import java.util.Map;
import java.util.Optional;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipVerdict;
import vn.eid.card.FileId;
import vn.eid.card.inspection.PassiveAuthentication;
import vn.eid.card.inspection.SecurityObject;

/** Brings the single checks together and takes back what was only proven with a key that nobody signed. */
final class Verdicts {
    private Verdicts() {}

    static ChipVerdict of(
            ChipReader.Tools tools,
            Optional<SecurityObject> securityObject,
            Map<FileId, CheckResult> hashes,
            String issuingState,
            ChipProof.Outcome proof) {
        PassiveAuthentication.Outcome passive = securityObject
                .flatMap(sod -> tools.parser()
                        .parse(() -> tools.passiveAuthentication()
                                .inspect(sod, tools.trust(), tools.clock().instant(), issuingState)))
                .orElseGet(Verdicts::unreadable);
        return new ChipVerdict(
                passive.sodSignature(),
                passive.dscTrust(),
                passive.crl(),
                hashes,
                bound(proof.chip(), passive.sodSignature()),
                bound(proof.active(), passive.sodSignature()),
                bound(proof.cardAccess(), passive.sodSignature()));
    }

    private static PassiveAuthentication.Outcome unreadable() {
        CheckResult skipped = CheckResult.notPerformed(CheckReason.EARLIER_CHECK_FAILED);
        return new PassiveAuthentication.Outcome(CheckResult.failed(CheckReason.MALFORMED), skipped, skipped);
    }

    private static CheckResult bound(CheckResult proof, CheckResult signature) {
        if (!proof.isSuccessful() || signature.isSuccessful()) {
            return proof;
        }
        return signature.isFailed()
                ? CheckResult.failed(CheckReason.NOT_BOUND)
                : CheckResult.undetermined(CheckReason.NOT_BOUND);
    }
}
