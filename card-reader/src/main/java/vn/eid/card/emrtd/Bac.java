package vn.eid.card.emrtd;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import vn.eid.card.AccessKey;
import vn.eid.card.CardException;
import vn.eid.card.lds.Tlv;

/**
 * Basic access control (ICAO 9303-11 §4.3), for chips without PACE. The chip's answer is checked in full: MAC, both random
 * numbers.
 */
final class Bac {
    private static final int GET_CHALLENGE = 0x84;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;
    private static final int CHALLENGE_BYTES = 8;
    private static final int KEY_BYTES = 16;
    private static final int CRYPTOGRAM_BYTES = 32;
    private static final int ANSWER_BYTES = CRYPTOGRAM_BYTES + SessionCipher.MAC_BYTES;
    private static final int BLOCK = 8;

    private final ApduChannel channel;
    private final IntFunction<byte[]> random;

    /** @param random gives that many random bytes */
    Bac(ApduChannel channel, IntFunction<byte[]> random) {
        this.channel = channel;
        this.random = random;
    }

    /** How one run ended; {@code OPENED} means that the channel is secured. */
    enum Outcome {
        OPENED,
        WRONG_KEY,
        BLOCKED,
        REFUSED
    }

    /** Outcome with the status word that led to it. */
    record Result(Outcome outcome, int sw) {}

    Result run(AccessKey.Mrz key) throws CardException {
        ResponseApdu challenge =
                channel.sendProbing(CommandApdu.asking(GET_CHALLENGE, 0, 0, CHALLENGE_BYTES), CHALLENGE_BYTES);
        if (!challenge.isOk() || challenge.data().length != CHALLENGE_BYTES) {
            return new Result(Outcome.REFUSED, challenge.sw());
        }
        byte[] seed = KeyDerivation.bacSeed(key);
        SessionCipher documentKeys = SessionCipher.fromSecret(CipherSuite.TRIPLE_DES, seed);
        Arrays.fill(seed, (byte) 0);

        byte[] own = random.apply(CHALLENGE_BYTES);
        byte[] ownKey = random.apply(KEY_BYTES);
        byte[] cryptogram = documentKeys.encrypt(new byte[BLOCK], Tlv.concat(own, challenge.data(), ownKey));
        byte[] data = Tlv.concat(cryptogram, mac(documentKeys, cryptogram));
        ResponseApdu answer = channel.send(new CommandApdu(0, EXTERNAL_AUTHENTICATE, 0, 0, data, ANSWER_BYTES));
        if (!answer.isOk()) {
            return new Result(refusal(answer.sw()), answer.sw());
        }
        byte[] chipKey = openAnswer(documentKeys, answer.data(), own, challenge.data());
        documentKeys.wipe();
        byte[] secret = new byte[KEY_BYTES];
        for (int i = 0; i < KEY_BYTES; i++) {
            secret[i] = (byte) (ownKey[i] ^ chipKey[i]);
        }
        byte[] counter = Tlv.concat(lastFour(challenge.data()), lastFour(own));
        channel.secure(new SecureMessaging(SessionCipher.fromSecret(CipherSuite.TRIPLE_DES, secret), counter));
        Arrays.fill(secret, (byte) 0);
        return new Result(Outcome.OPENED, answer.sw());
    }

    private byte[] openAnswer(SessionCipher documentKeys, byte[] answer, byte[] own, byte[] challenge)
            throws CardException {
        if (answer.length != ANSWER_BYTES) {
            throw invalid("answer of " + answer.length + " bytes");
        }
        byte[] cryptogram = Arrays.copyOf(answer, CRYPTOGRAM_BYTES);
        byte[] mac = Arrays.copyOfRange(answer, CRYPTOGRAM_BYTES, ANSWER_BYTES);
        if (!MessageDigest.isEqual(mac(documentKeys, cryptogram), mac)) {
            throw invalid("MAC of the chip's answer");
        }
        byte[] plain = documentKeys.decrypt(new byte[BLOCK], cryptogram);
        boolean ours = MessageDigest.isEqual(Arrays.copyOf(plain, CHALLENGE_BYTES), challenge)
                && MessageDigest.isEqual(Arrays.copyOfRange(plain, CHALLENGE_BYTES, 2 * CHALLENGE_BYTES), own);
        if (!ours) {
            throw invalid("random numbers of the chip's answer");
        }
        return Arrays.copyOfRange(plain, 2 * CHALLENGE_BYTES, CRYPTOGRAM_BYTES);
    }

    private static byte[] mac(SessionCipher keys, byte[] cryptogram) {
        return keys.mac(SessionCipher.pad(cryptogram, BLOCK));
    }

    private static Outcome refusal(int sw) {
        if (StatusWords.isBlocked(sw)) {
            return Outcome.BLOCKED;
        }
        return StatusWords.isWrongBacKey(sw) ? Outcome.WRONG_KEY : Outcome.REFUSED;
    }

    private static byte[] lastFour(byte[] eight) {
        return Arrays.copyOfRange(eight, 4, 8);
    }

    private CardException invalid(String detail) {
        return ChipFaults.secureMessagingBroken(channel.phase(), OptionalInt.empty(), "BAC: " + detail);
    }
}
