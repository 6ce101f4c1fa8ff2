package vn.eid.card.emrtd;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.eid.card.CardException;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.FileId;
import vn.eid.card.Octets;
import vn.eid.card.inspection.ActiveAuthentication;
import vn.eid.card.inspection.CardAccessBinding;
import vn.eid.card.inspection.SecurityObject;
import vn.eid.card.lds.SecurityInfos;

/**
 * The chip's proof that it is not a copy: chip authentication with DG14 and active authentication with DG15. A key that the
 * signature does not cover proves nothing, since a copy may bring its own.
 */
final class ChipProof {
    static final int CHALLENGE_BYTES = 8;
    private static final int INTERNAL_AUTHENTICATE = 0x88;
    private static final int EXTENDED_ANSWER = 65536;

    private final ApduChannel channel;
    private final ChipReader.Tools tools;
    private final Optional<SecurityObject> securityObject;
    private final Predicate<FileId> listed;
    private final Map<FileId, Octets> files;
    private final Map<FileId, CheckResult> hashes;

    private Optional<SecurityInfos> infos = Optional.empty();
    private CheckResult chip = CheckResult.notPerformed(CheckReason.EARLIER_CHECK_FAILED);
    private CheckResult active = CheckResult.notPerformed(CheckReason.EARLIER_CHECK_FAILED);
    private boolean sessionIsOver;

    ChipProof(
            ApduChannel channel,
            ChipReader.Tools tools,
            Optional<SecurityObject> securityObject,
            Predicate<FileId> listed,
            Map<FileId, Octets> files,
            Map<FileId, CheckResult> hashes) {
        this.channel = channel;
        this.tools = tools;
        this.securityObject = securityObject;
        this.listed = listed;
        this.files = files;
        this.hashes = hashes;
    }

    /** What the chip proved, before it is known whether the security object's signature is good. */
    record Outcome(CheckResult chip, CheckResult active, CheckResult cardAccess) {}

    void run(Optional<PaceOutcome.CamEvidence> evidence, byte[] challenge) throws CardException {
        if (securityObject.isEmpty()) {
            return;
        }
        chip = unusable(FileId.DG14).isPresent() ? unusable(FileId.DG14).get() : authenticateChip(evidence);
        sessionIsOver = channel.isOver();
        if (!sessionIsOver) {
            active = unusable(FileId.DG15).isPresent() ? unusable(FileId.DG15).get() : authenticateActively(challenge);
        }
    }

    boolean sessionIsOver() {
        return sessionIsOver;
    }

    Outcome bound(Optional<SecurityInfos> cardAccess) {
        boolean unsignedDg14 = listed.test(FileId.DG14) && infos.isEmpty();
        CheckResult binding = unsignedDg14
                ? CheckResult.undetermined(CheckReason.NOT_BOUND)
                : CardAccessBinding.compare(cardAccess, infos);
        return new Outcome(chip, active, binding);
    }

    /** Why a group's key cannot be used; empty when it can. */
    private Optional<CheckResult> unusable(FileId file) {
        if (!listed.test(file)) {
            return Optional.of(CheckResult.NOT_SUPPORTED);
        }
        if (!files.containsKey(file)) {
            // whoever hides a listed key wants the check to be left out
            return Optional.of(CheckResult.failed(CheckReason.LISTED_BUT_UNREADABLE));
        }
        CheckResult hash = hashes.get(file);
        if (hash.isSuccessful()) {
            return Optional.empty();
        }
        return Optional.of(
                hash.isFailed()
                        ? CheckResult.failed(CheckReason.NOT_BOUND)
                        : CheckResult.undetermined(CheckReason.NOT_BOUND));
    }

    private CheckResult authenticateChip(Optional<PaceOutcome.CamEvidence> evidence) throws CardException {
        byte[] dg14 = files.get(FileId.DG14).toByteArray();
        infos = tools.parser().parse(() -> SecurityInfos.ofDg14(dg14));
        if (infos.isEmpty()) {
            return CheckResult.failed(CheckReason.MALFORMED);
        }
        SecurityInfos signed = infos.get();
        if (evidence.isPresent() && mappingProves(signed, evidence.get())) {
            return CheckResult.SUCCESSFUL;
        }
        return new ChipAuthentication(channel, EphemeralKeys.random(tools.random()), tools.parser()).run(signed);
    }

    /** PK_map = KA(CA_IC, PK_IC): the mapping key was made with the chip's static key (ICAO 9303-11 §4.4.3.5.2). */
    private boolean mappingProves(SecurityInfos signed, PaceOutcome.CamEvidence evidence) {
        return signed.chipKeys().stream()
                .anyMatch(key -> tools.parser()
                        .parse(() -> {
                            ChipPublicKey chipKey =
                                    ChipPublicKey.of(key.subjectPublicKeyInfo().toByteArray());
                            EcAgreement curve = (EcAgreement) chipKey.group().orElseThrow();
                            byte[] expected = curve.multiple(chipKey.value(), new BigInteger(1, evidence.data()));
                            return Arrays.equals(expected, evidence.mappingKey());
                        })
                        .orElse(false));
    }

    private CheckResult authenticateActively(byte[] challenge) throws CardException {
        byte[] dg15 = files.get(FileId.DG15).toByteArray();
        Optional<ActiveAuthentication> authentication = tools.parser().parse(() -> ActiveAuthentication.ofDg15(dg15));
        Optional<Integer> signatureBytes =
                authentication.flatMap(a -> tools.parser().parse(a::signatureBytes));
        if (authentication.isEmpty() || signatureBytes.isEmpty()) {
            return CheckResult.failed(CheckReason.MALFORMED);
        }
        boolean extended = signatureBytes.get() > channel.shortAnswerContent()
                && channel.extendedLength() == ApduChannel.ExtendedLength.SUPPORTED;
        ResponseApdu answer = channel.send(
                new CommandApdu(0, INTERNAL_AUTHENTICATE, 0, 0, challenge, extended ? EXTENDED_ANSWER : 256));
        if (!answer.isOk()) {
            return CheckResult.failed(CheckReason.RESPONSE_INVALID);
        }
        Optional<String> algorithm = infos.flatMap(SecurityInfos::activeAuthentication)
                .map(SecurityInfos.ActiveAuthenticationInfo::signatureAlgorithm);
        return tools.parser()
                .parse(() -> authentication.get().verify(challenge, answer.data(), algorithm))
                .orElseGet(() -> CheckResult.failed(CheckReason.RESPONSE_INVALID));
    }
}
