package vn.eid.card.simulator.chip;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import vn.eid.card.simulator.crypto.Tlv;

/** Active authentication with RSA, ISO/IEC 9796-2 scheme 1 with partial message recovery (ICAO 9303-11 §6.1.2.2). */
public final class RsaAuthenticationKey implements ActiveAuthenticationKey {
    private static final byte PARTIAL_RECOVERY = 0x6A;

    private final KeyPair keys;
    private final Digest digest;
    private final SecureRandom random;

    /** Digests with their trailers, ISO/IEC 10118-3. */
    public enum Digest {
        SHA_1("SHA-1", new byte[] {(byte) 0xBC}),
        SHA_224("SHA-224", new byte[] {0x38, (byte) 0xCC}),
        SHA_256("SHA-256", new byte[] {0x34, (byte) 0xCC}),
        SHA_384("SHA-384", new byte[] {0x36, (byte) 0xCC}),
        SHA_512("SHA-512", new byte[] {0x35, (byte) 0xCC});

        private final String algorithm;
        private final byte[] trailer;

        Digest(String algorithm, byte[] trailer) {
            this.algorithm = algorithm;
            this.trailer = trailer;
        }
    }

    public RsaAuthenticationKey(KeyPair keys, Digest digest, SecureRandom random) {
        this.keys = keys;
        this.digest = digest;
        this.random = random;
    }

    @Override
    public byte[] sign(byte[] challenge) {
        RSAPrivateKey key = (RSAPrivateKey) keys.getPrivate();
        int length = (key.getModulus().bitLength() + 7) / 8;
        byte[] recovered = new byte[length - 1 - hash(challenge).length - digest.trailer.length];
        random.nextBytes(recovered);
        byte[] hash = hash(Tlv.concat(recovered, challenge));
        byte[] message = Tlv.concat(new byte[] {PARTIAL_RECOVERY}, recovered, hash, digest.trailer);
        BigInteger signature = new BigInteger(1, message).modPow(key.getPrivateExponent(), key.getModulus());
        return BigIntegers.asUnsignedByteArray(length, signature);
    }

    private byte[] hash(byte[] data) {
        try {
            return MessageDigest.getInstance(digest.algorithm).digest(data);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + digest.algorithm, impossible);
        }
    }

    @Override
    public byte[] publicKeyInfo() {
        return Arrays.copyOf(keys.getPublic().getEncoded(), keys.getPublic().getEncoded().length);
    }
}
