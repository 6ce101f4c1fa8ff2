package vn.eid.card.simulator.chip;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.Response;
import vn.eid.card.simulator.apdu.Sw;
import vn.eid.card.simulator.crypto.Group;
import vn.eid.card.simulator.crypto.SecureChannel;
import vn.eid.card.simulator.crypto.Tlv;

/**
 * Password authenticated connection establishment, ICAO 9303-11 §4.4. One object is one run: chosen by MSE:Set AT, then
 * four GENERAL AUTHENTICATE commands in order.
 */
final class Pace {
    private static final int MRZ = 1;
    private static final int CAN = 2;
    private static final int PASSWORD_KEY = 3;

    private final PaceSetting setting;
    private final byte[] passwordKey;
    private final Optional<ChipAuthenticationKey> mappingKey;
    private final SecureRandom random;
    private final Group group;

    private int step = 1;
    private byte[] nonce = {};
    private BigInteger mappingSecret = BigInteger.ZERO;
    private byte[] terminalKey = {};
    private byte[] chipKey = {};
    private byte[] sharedSecret = {};
    private Group mapped;

    private Pace(
            PaceSetting setting, byte[] password, Optional<ChipAuthenticationKey> mappingKey, SecureRandom random) {
        this.setting = setting;
        this.passwordKey = setting.suite().derive(password, PASSWORD_KEY);
        this.mappingKey = mappingKey;
        this.random = random;
        this.group = setting.group().group();
        this.mapped = group;
    }

    /**
     * Begins a run as MSE:Set AT asks for it.
     *
     * @throws CardRefusal 6A80 for a protocol that the chip does not offer, 6A88 for an unknown password
     */
    static Pace chosenBy(List<Tlv> request, Personalisation card, SecureRandom random) throws CardRefusal {
        byte[] oid = Tlv.find(request, 0x80).orElseThrow(() -> new CardRefusal(Sw.WRONG_DATA));
        Optional<byte[]> parameter = Tlv.find(request, 0x84);
        PaceSetting setting = card.pace().stream()
                .filter(s -> Arrays.equals(oid, contents(s.oid())))
                .filter(s -> parameter.isEmpty()
                        || isNumber(parameter.get(), s.group().parameterId()))
                .findFirst()
                .orElseThrow(() -> new CardRefusal(Sw.WRONG_DATA));
        byte[] reference = Tlv.find(request, 0x83).orElseThrow(() -> new CardRefusal(Sw.REFERENCE_NOT_FOUND));
        byte[] password = password(reference, card.passwords());
        Optional<ChipAuthenticationKey> mappingKey = card.chipAuthentication().stream()
                .filter(key -> key.group() == setting.group())
                .findFirst();
        return new Pace(setting, password, mappingKey, random);
    }

    private static byte[] password(byte[] reference, Passwords passwords) throws CardRefusal {
        if (isNumber(reference, MRZ)) {
            return passwords.paceMrz();
        }
        if (isNumber(reference, CAN)) {
            return passwords.paceCan();
        }
        throw new CardRefusal(Sw.REFERENCE_NOT_FOUND);
    }

    private static boolean isNumber(byte[] bytes, int number) {
        return bytes.length == 1 && bytes[0] == number;
    }

    /** The answer and, after the last step, the session. */
    record Outcome(Response response, Optional<SecureChannel> channel) {}

    /**
     * The next GENERAL AUTHENTICATE.
     *
     * @param objects content of its dynamic authentication data
     */
    Outcome generalAuthenticate(List<Tlv> objects) throws CardRefusal {
        int now = step++;
        return switch (now) {
            case 1 -> answer(Tlv.of(0x80, encryptedNonce()));
            case 2 -> answer(Tlv.of(0x82, mapNonce(required(objects, 0x81))));
            case 3 -> answer(Tlv.of(0x84, agree(required(objects, 0x83))));
            case 4 -> authenticate(required(objects, 0x85));
            default -> throw new CardRefusal(Sw.CONDITIONS_OF_USE);
        };
    }

    private static Outcome answer(byte[] object) {
        return new Outcome(Response.of(Tlv.of(0x7C, object)), Optional.empty());
    }

    private static byte[] required(List<Tlv> objects, int tag) throws CardRefusal {
        return Tlv.find(objects, tag).orElseThrow(() -> new CardRefusal(Sw.WRONG_DATA));
    }

    private byte[] encryptedNonce() {
        nonce = new byte[setting.suite().nonceLength()];
        random.nextBytes(nonce);
        return setting.suite().encrypt(passwordKey, new byte[setting.suite().blockSize()], nonce);
    }

    private byte[] mapNonce(byte[] terminalMappingKey) throws CardRefusal {
        mappingSecret = group.newSecret(random);
        mapped = group.genericMapping(nonce, mappingSecret, terminalMappingKey);
        return group.publicKey(mappingSecret);
    }

    private byte[] agree(byte[] terminalEphemeralKey) throws CardRefusal {
        BigInteger secret = mapped.newSecret(random);
        chipKey = mapped.publicKey(secret);
        terminalKey = group.canonical(terminalEphemeralKey);
        if (Arrays.equals(chipKey, terminalKey)) {
            throw new CardRefusal(Sw.WRONG_DATA);
        }
        sharedSecret = mapped.agree(secret, terminalEphemeralKey);
        return chipKey;
    }

    private Outcome authenticate(byte[] terminalToken) throws CardRefusal {
        if (!MessageDigest.isEqual(terminalToken, token(chipKey))) {
            throw new CardRefusal(Sw.AUTHENTICATION_FAILED);
        }
        byte[] answer = Tlv.of(0x86, token(terminalKey));
        if (setting.mapping() == PaceSetting.Mapping.CHIP_AUTHENTICATION) {
            answer = Tlv.concat(answer, Tlv.of(0x8A, encryptedChipAuthenticationData()));
        }
        SecureChannel channel = SecureChannel.fromSecret(setting.suite(), sharedSecret);
        return new Outcome(Response.of(Tlv.of(0x7C, answer)), Optional.of(channel));
    }

    /** Authentication token of §4.4.3.4: MAC over the other side's public key data object. */
    private byte[] token(byte[] publicKey) {
        byte[] object = Tlv.of(0x7F49, Tlv.of(0x06, contents(setting.oid())), Tlv.of(group.publicKeyTag(), publicKey));
        return setting.suite().tokenMac(setting.suite().derive(sharedSecret, 2), object);
    }

    private byte[] encryptedChipAuthenticationData() throws CardRefusal {
        ChipAuthenticationKey key = mappingKey.orElseThrow(() -> new CardRefusal(Sw.CONDITIONS_OF_USE));
        return new MappingProof(group.order(), key.secret(), mappingSecret).encrypted(setting.suite(), sharedSecret);
    }

    private static byte[] contents(ASN1ObjectIdentifier oid) {
        return ObjectIdentifiers.contents(oid);
    }
}
