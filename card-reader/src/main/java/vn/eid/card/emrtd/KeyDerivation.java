package vn.eid.card.emrtd;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import vn.eid.card.AccessKey;
import vn.eid.card.cccd.MrzCheckDigit;
import vn.eid.card.lds.Tlv;

/** Key derivation function of ICAO 9303-11 §9.7.1 and the secrets that go into it. */
final class KeyDerivation {
    static final int ENCRYPTION = 1;
    static final int MAC = 2;
    static final int PASSWORD = 3;
    private static final int BAC_SEED = 16;

    private KeyDerivation() {}

    /** KDF(K, c) for the cipher; 3DES keys get odd parity. */
    static byte[] derive(byte[] secret, int counter, CipherSuite suite) {
        byte[] input = Tlv.concat(secret, new byte[] {0, 0, 0, (byte) counter});
        byte[] key = Arrays.copyOf(digest(suite.digest(), input), suite.keyBytes());
        Arrays.fill(input, (byte) 0);
        return suite == CipherSuite.TRIPLE_DES ? withOddParity(key) : key;
    }

    /** The password π of PACE: the digits of the CAN, or SHA-1 over the MRZ information (§9.7.3). */
    static byte[] pacePassword(AccessKey key) {
        if (key instanceof AccessKey.Can can) {
            return wipedAfter(can.digits());
        }
        return sha1OfMrzInformation((AccessKey.Mrz) key);
    }

    /** Kseed of basic access control (§4.3.2, appendix D.2): sixteen bytes of SHA-1 over the MRZ information. */
    static byte[] bacSeed(AccessKey.Mrz key) {
        return Arrays.copyOf(sha1OfMrzInformation(key), BAC_SEED);
    }

    private static byte[] sha1OfMrzInformation(AccessKey.Mrz key) {
        byte[] information = Tlv.concat(
                withCheckDigit(key.documentNumber()), withCheckDigit(key.birth()), withCheckDigit(key.expiry()));
        byte[] digest = digest("SHA-1", information);
        Arrays.fill(information, (byte) 0);
        return digest;
    }

    private static byte[] withCheckDigit(char[] field) {
        char digit = MrzCheckDigit.of(new String(field));
        return Tlv.concat(wipedAfter(field), new byte[] {(byte) digit});
    }

    private static byte[] wipedAfter(char[] secret) {
        byte[] bytes = new String(secret).getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(secret, '0');
        return bytes;
    }

    private static byte[] withOddParity(byte[] key) {
        for (int i = 0; i < key.length; i++) {
            int upper = key[i] & 0xFE;
            key[i] = (byte) (upper | (Integer.bitCount(upper) + 1) % 2);
        }
        return key;
    }

    static byte[] digest(String algorithm, byte[] input) {
        try {
            return MessageDigest.getInstance(algorithm).digest(input);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm, impossible);
        }
    }
}
