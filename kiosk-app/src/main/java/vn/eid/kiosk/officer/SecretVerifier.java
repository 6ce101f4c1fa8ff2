package vn.eid.kiosk.officer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is stored in place of a secret: Argon2id (RFC 9106) with its own salt and cost, so that the cost can grow with the
 * machines while old accounts still open.
 *
 * @param salt 16 random bytes
 * @param hash 32 bytes
 * @param cost with which it was made
 */
public record SecretVerifier(byte[] salt, byte[] hash, Cost cost) {
    private static final int SALT = 16;
    private static final int HASH = 32;

    public SecretVerifier {
        salt = salt.clone();
        hash = hash.clone();
    }

    /**
     * How dear one try is.
     *
     * @param memoryKib kibibytes, 8..1048576
     * @param passes 1..10
     */
    public record Cost(int memoryKib, int passes) {
        /** RFC 9106 §4, second recommendation: 64 MiB and three passes, one lane. */
        public static final Cost USUAL = new Cost(65_536, 3);

        public Cost {
            if (memoryKib < 8 || memoryKib > 1_048_576 || passes < 1 || passes > 10) {
                throw new IllegalArgumentException("cost of Argon2id");
            }
        }
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    /** The verifier of a new secret. */
    public static SecretVerifier of(char[] secret, Cost cost, SecureRandom random) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return new SecretVerifier(salt, argon2id(secret, salt, cost), cost);
    }

    /** Whether this is the secret; takes as long for a wrong one. */
    public boolean fits(char[] secret) {
        return MessageDigest.isEqual(hash, argon2id(secret, salt, cost));
    }

    private static byte[] argon2id(char[] secret, byte[] salt, Cost cost) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(1)
                .withSalt(salt)
                .build());
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        var bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        var hash = new byte[HASH];
        generator.generateBytes(bytes, hash);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(encoded.array(), (byte) 0);
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretVerifier that
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(hash, that.hash)
                && cost.equals(that.cost);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    @Override
    public String toString() {
        return "verifier ****";
    }
}
