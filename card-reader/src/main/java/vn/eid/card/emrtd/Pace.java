package vn.eid.card.emrtd;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import vn.eid.card.AccessKey;
import vn.eid.card.CardException;
import vn.eid.card.lds.Tlv;

/** Password authenticated connection establishment with generic or chip authentication mapping (ICAO 9303-11 §4.4). */
final class Pace {
    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int SET_MUTUAL_AUTHENTICATION = 0xC1;
    private static final int AUTHENTICATION_TEMPLATE = 0xA4;
    private static final int PROTOCOL = 0x80;
    private static final int PASSWORD_REFERENCE = 0x83;
    private static final int GROUP_REFERENCE = 0x84;
    private static final byte MRZ = 1;
    private static final byte CAN = 2;

    private static final int NONCE = 0x80;
    private static final int TERMINAL_MAPPING = 0x81;
    private static final int CHIP_MAPPING = 0x82;
    private static final int TERMINAL_KEY = 0x83;
    private static final int CHIP_KEY = 0x84;
    private static final int TERMINAL_TOKEN = 0x85;
    private static final int CHIP_TOKEN = 0x86;
    private static final int CHIP_AUTHENTICATION_DATA = 0x8A;

    private static final int PUBLIC_KEY = 0x7F49;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int MAX_NONCE = 64;

    private final ApduChannel channel;
    private final EphemeralKeys keys;

    Pace(ApduChannel channel, EphemeralKeys keys) {
        this.channel = channel;
        this.keys = keys;
    }

    /**
     * Runs the protocol once. The chip's refusals are outcomes; an answer that no honest chip gives is a fault.
     */
    PaceOutcome run(PaceOffer offer, AccessKey key) throws CardException {
        ResponseApdu chosen = choose(offer, key);
        if (StatusWords.isBlocked(chosen.sw())) {
            return new PaceOutcome.Blocked(chosen.sw());
        }
        // 63Cx tells how many tries are left and lets the protocol go on
        if (!chosen.isOk() && !StatusWords.isWrongKey(chosen.sw())) {
            return new PaceOutcome.Refused(chosen.sw());
        }
        ResponseApdu encryptedNonce = channel.send(DynamicAuthentication.first());
        if (!encryptedNonce.isOk()) {
            return refusedOrBlocked(encryptedNonce.sw());
        }
        byte[] nonce = decryptNonce(offer.suite(), value(encryptedNonce, NONCE), key);

        KeyAgreement group = offer.group();
        KeyAgreement.EphemeralKey mapping = keys.next(group);
        ResponseApdu mapped = channel.send(DynamicAuthentication.chained(TERMINAL_MAPPING, mapping.publicValue()));
        if (!mapped.isOk()) {
            return refusedOrBlocked(mapped.sw());
        }
        byte[] chipMapping = value(mapped, CHIP_MAPPING);
        KeyAgreement ephemeral = proper(() -> group.mapped(nonce, mapping, chipMapping));
        Arrays.fill(nonce, (byte) 0);

        KeyAgreement.EphemeralKey own = keys.next(ephemeral);
        ResponseApdu agreed = channel.send(DynamicAuthentication.chained(TERMINAL_KEY, own.publicValue()));
        if (!agreed.isOk()) {
            return refusedOrBlocked(agreed.sw());
        }
        byte[] chipKey = value(agreed, CHIP_KEY);
        if (Arrays.equals(chipKey, own.publicValue())) {
            throw invalid("the chip returned the terminal's own key");
        }
        byte[] secret = proper(() -> ephemeral.agree(own, chipKey));
        SessionCipher cipher = SessionCipher.fromSecret(offer.suite(), secret);
        Arrays.fill(secret, (byte) 0);
        return authenticate(offer, cipher, ephemeral, own.publicValue(), chipKey, chipMapping);
    }

    private PaceOutcome authenticate(
            PaceOffer offer,
            SessionCipher cipher,
            KeyAgreement group,
            byte[] ownKey,
            byte[] chipKey,
            byte[] chipMapping)
            throws CardException {
        byte[] token = token(offer, cipher, group, chipKey);
        ResponseApdu answer = channel.send(DynamicAuthentication.last(TERMINAL_TOKEN, token));
        if (StatusWords.isBlocked(answer.sw())) {
            return new PaceOutcome.Blocked(answer.sw());
        }
        if (!answer.isOk()) {
            // any refusal of the token counts as a wrong key: a second protocol must not burn a second try on it
            return new PaceOutcome.WrongKey(answer.sw());
        }
        byte[] expected = token(offer, cipher, group, ownKey);
        if (!MessageDigest.isEqual(expected, value(answer, CHIP_TOKEN))) {
            throw invalid("the chip's token is wrong");
        }
        Optional<PaceOutcome.CamEvidence> evidence = offer.chipAuthenticationMapping()
                ? DynamicAuthentication.value(answer, CHIP_AUTHENTICATION_DATA)
                        .flatMap(data -> camData(cipher, data))
                        .map(data -> new PaceOutcome.CamEvidence(data, chipMapping))
                : Optional.empty();
        channel.secure(SecureMessaging.fromZero(cipher));
        return new PaceOutcome.Opened(evidence);
    }

    private ResponseApdu choose(PaceOffer offer, AccessKey key) throws CardException {
        ResponseApdu answer = channel.send(choice(offer, key));
        boolean referenceMissing =
                answer.sw() == StatusWords.WRONG_DATA || answer.sw() == StatusWords.REFERENCE_NOT_FOUND;
        // some chips want the group named even though they offer a single one
        return referenceMissing && !offer.ambiguous() ? channel.send(choice(offer.naming(), key)) : answer;
    }

    private static CommandApdu choice(PaceOffer offer, AccessKey key) {
        byte reference = key instanceof AccessKey.Can ? CAN : MRZ;
        byte[] data = Tlv.concat(
                Tlv.encode(PROTOCOL, offer.oidContent()), Tlv.encode(PASSWORD_REFERENCE, new byte[] {reference}));
        if (offer.ambiguous()) {
            data = Tlv.concat(data, Tlv.encode(GROUP_REFERENCE, new byte[] {(byte) offer.parameterId()}));
        }
        return CommandApdu.of(MANAGE_SECURITY_ENVIRONMENT, SET_MUTUAL_AUTHENTICATION, AUTHENTICATION_TEMPLATE, data);
    }

    private byte[] decryptNonce(CipherSuite suite, byte[] encrypted, AccessKey key) throws CardException {
        if (encrypted.length == 0 || encrypted.length > MAX_NONCE || encrypted.length % suite.blockBytes() != 0) {
            throw invalid("nonce of " + encrypted.length + " bytes");
        }
        byte[] password = KeyDerivation.pacePassword(key);
        byte[] derived = KeyDerivation.derive(password, KeyDerivation.PASSWORD, suite);
        byte[] nonce = SessionCipher.cbc(suite, derived, new byte[suite.blockBytes()], encrypted, false);
        Arrays.fill(password, (byte) 0);
        Arrays.fill(derived, (byte) 0);
        return nonce;
    }

    /** MAC over the other side's public key data object (§4.4.3.4). */
    private static byte[] token(PaceOffer offer, SessionCipher cipher, KeyAgreement group, byte[] publicValue) {
        byte[] content = Tlv.concat(
                Tlv.encode(OBJECT_IDENTIFIER, offer.oidContent()), Tlv.encode(group.publicValueTag(), publicValue));
        return cipher.tokenMac(Tlv.encode(PUBLIC_KEY, content));
    }

    /** Encrypted under the session key with the encryption of −1 as initialisation vector (§4.4.3.5.1). */
    private static Optional<byte[]> camData(SessionCipher cipher, byte[] encrypted) {
        if (encrypted.length == 0 || encrypted.length % cipher.blockBytes() != 0) {
            return Optional.empty();
        }
        byte[] minusOne = new byte[cipher.blockBytes()];
        Arrays.fill(minusOne, (byte) 0xFF);
        return SessionCipher.unpad(cipher.decrypt(cipher.encryptBlock(minusOne), encrypted));
    }

    private PaceOutcome refusedOrBlocked(int sw) {
        return StatusWords.isBlocked(sw) ? new PaceOutcome.Blocked(sw) : new PaceOutcome.Refused(sw);
    }

    private byte[] value(ResponseApdu answer, int tag) throws CardException {
        Optional<byte[]> value = DynamicAuthentication.value(answer, tag);
        if (value.isEmpty()) {
            throw invalid(String.format("no %02X in the chip's answer", tag));
        }
        return value.get();
    }

    private <T> T proper(Supplier<T> agreement) throws CardException {
        try {
            return agreement.get();
        } catch (IllegalArgumentException notInTheGroup) {
            throw invalid("the chip's public key is not in the group");
        }
    }

    private CardException invalid(String detail) {
        return ChipFaults.secureMessagingBroken(channel.phase(), OptionalInt.empty(), "PACE: " + detail);
    }
}
