package vn.eid.sync.queue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Authenticated encryption of one piece: AES-256-GCM (NIST SP 800-38D), a random nonce of 96 bits in front, the purpose
 * as additional data, so that a piece cannot be passed off as another. One key may seal 2^32 pieces; stations seal
 * thousands.
 */
public final class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private final SecretKey key;
    private final SecureRandom random;

    public SecretBox(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    public byte[] seal(String purpose, byte[] plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, purpose);
            var box = ByteBuffer.allocate(NONCE + plain.length + TAG).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), box);
            return box.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime lacks AES-256-GCM", e);
        }
    }

    /** Opens what {@link #seal} made with the same key and purpose; anything else is {@code TAMPERED}. */
    public byte[] open(String purpose, byte[] box) throws QueueException {
        if (box.length < NONCE + TAG) {
            throw QueueException.tampered(purpose);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(box, NONCE), purpose)
                    .doFinal(box, NONCE, box.length - NONCE);
        } catch (AEADBadTagException e) {
            throw QueueException.tampered(purpose, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime lacks AES-256-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
