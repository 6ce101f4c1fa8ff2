package vn.eid.card.emrtd;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bouncycastle.util.BigIntegers;
import vn.eid.card.CardException;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.FileId;
import vn.eid.card.lds.BoundedParser;
import vn.eid.card.lds.Oid;
import vn.eid.card.lds.SecurityInfos;
import vn.eid.card.lds.SecurityInfos.ChipAuthenticationInfo;
import vn.eid.card.lds.SecurityInfos.ChipKey;
import vn.eid.card.lds.Tlv;

/**
 * Chip authentication (ICAO 9303-11 §6.2): an agreement with the static key of DG14. The chip has proven to own the private
 * key only when it answers under the new session keys, so one harmless command is sent at once.
 */
final class ChipAuthentication {
    private static final String PREFIX = "0.4.0.127.0.7.2.2.3.";
    private static final String KEY_PREFIX = "0.4.0.127.0.7.2.2.1.";
    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int SET_COMPUTATION = 0x41;
    private static final int KEY_AGREEMENT_TEMPLATE = 0xA6;
    private static final int AUTHENTICATION_TEMPLATE = 0xA4;
    private static final int PROTOCOL = 0x80;
    private static final int PUBLIC_KEY = 0x91;
    private static final int KEY_REFERENCE = 0x84;
    private static final int DYNAMIC_PUBLIC_KEY = 0x80;

    private final ApduChannel channel;
    private final EphemeralKeys keys;
    private final BoundedParser parser;

    ChipAuthentication(ApduChannel channel, EphemeralKeys keys, BoundedParser parser) {
        this.channel = channel;
        this.keys = keys;
        this.parser = parser;
    }

    /** One key of the chip with the protocol that goes with it. */
    private record Choice(String oid, CipherSuite suite, ChipKey key) {
        int strength() {
            return suite.ordinal();
        }
    }

    /** @param infos of a DG14 whose hash is under the signature */
    CheckResult run(SecurityInfos infos) throws CardException {
        if (infos.chipKeys().isEmpty()) {
            return CheckResult.NOT_SUPPORTED;
        }
        Optional<Choice> choice = choices(infos).stream().max(Comparator.comparing(Choice::strength));
        if (choice.isEmpty()) {
            return CheckResult.undetermined(CheckReason.ALGORITHM_UNSUPPORTED);
        }
        ChipKey key = choice.get().key();
        Optional<ChipPublicKey> chip =
                parser.parse(() -> ChipPublicKey.of(key.subjectPublicKeyInfo().toByteArray()));
        if (chip.isEmpty()) {
            return CheckResult.failed(CheckReason.MALFORMED);
        }
        if (chip.get().group().isEmpty()) {
            return CheckResult.failed(CheckReason.CURVE_UNTRUSTED);
        }
        return agree(choice.get(), chip.get().group().get(), chip.get().value());
    }

    private CheckResult agree(Choice choice, KeyAgreement group, byte[] chipValue) throws CardException {
        KeyAgreement.EphemeralKey own = keys.next(group);
        Callable<byte[]> agreement = () -> group.agree(own, chipValue);
        Optional<byte[]> secret = parser.parse(agreement);
        if (secret.isEmpty()) {
            return CheckResult.failed(CheckReason.MALFORMED);
        }
        if (!send(choice, own.publicValue())) {
            return CheckResult.failed(CheckReason.RESPONSE_INVALID);
        }
        channel.secure(SecureMessaging.fromZero(SessionCipher.fromSecret(choice.suite(), secret.get())));
        return channel.confirms(FileCommands.select(FileId.COM.fid()))
                ? CheckResult.SUCCESSFUL
                : CheckResult.failed(CheckReason.RESPONSE_INVALID);
    }

    /** 3DES chips take the key with MSE:Set KAT, all others with MSE:Set AT and GENERAL AUTHENTICATE (§6.2.4). */
    private boolean send(Choice choice, byte[] publicValue) throws CardException {
        byte[] reference = choice.key()
                .keyId()
                .map(id -> Tlv.encode(KEY_REFERENCE, BigIntegers.asUnsignedByteArray(id)))
                .orElseGet(() -> new byte[0]);
        if (choice.suite() == CipherSuite.TRIPLE_DES) {
            byte[] data = Tlv.concat(Tlv.encode(PUBLIC_KEY, publicValue), reference);
            ResponseApdu set = channel.send(
                    CommandApdu.of(MANAGE_SECURITY_ENVIRONMENT, SET_COMPUTATION, KEY_AGREEMENT_TEMPLATE, data));
            if (set.isOk()) {
                return true;
            }
        }
        byte[] data = Tlv.concat(Tlv.encode(PROTOCOL, Oid.content(choice.oid())), reference);
        ResponseApdu set = channel.send(
                CommandApdu.of(MANAGE_SECURITY_ENVIRONMENT, SET_COMPUTATION, AUTHENTICATION_TEMPLATE, data));
        return set.isOk()
                && channel.send(DynamicAuthentication.last(DYNAMIC_PUBLIC_KEY, publicValue))
                        .isOk();
    }

    private static List<Choice> choices(SecurityInfos infos) {
        return infos.chipKeys().stream()
                .flatMap(key -> protocolsOf(key, infos.chipAuthentication())
                        .flatMap(oid -> CipherSuite.ofLastArc(oid).stream().map(suite -> new Choice(oid, suite, key))))
                .toList();
    }

    /** By key identifier where there is one; a key without any info is a 3DES key (§9.2.6). */
    private static Stream<String> protocolsOf(ChipKey key, List<ChipAuthenticationInfo> infos) {
        String kind = key.oid().substring(KEY_PREFIX.length());
        List<String> matching = infos.stream()
                .filter(info -> info.oid().startsWith(PREFIX + kind + "."))
                .filter(info -> sameKey(key.keyId(), info.keyId()))
                .map(ChipAuthenticationInfo::oid)
                .toList();
        return matching.isEmpty() && infos.isEmpty() ? Stream.of(PREFIX + kind + ".1") : matching.stream();
    }

    /** A chip with one key may leave the identifier out of either. */
    private static boolean sameKey(Optional<BigInteger> keyId, Optional<BigInteger> infoId) {
        return keyId.isEmpty() || infoId.isEmpty() || keyId.equals(infoId);
    }
}
