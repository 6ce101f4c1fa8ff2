package vn.eid.card.simulator.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * A repeatable stream of bytes for synthetic keys: SHA-256 over a seed and a counter. Same seed, same keys; of no worth
 * as a secret, which is what a simulator wants.
 */
public final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;
    private transient ByteBuffer block = ByteBuffer.allocate(0);
    private long counter;

    public SeededRandom(String seed) {
        super(null, null);
        this.seed = seed.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (!block.hasRemaining()) {
                block = ByteBuffer.wrap(hash());
            }
            bytes[i] = block.get();
        }
    }

    private byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
            return digest.digest(seed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
