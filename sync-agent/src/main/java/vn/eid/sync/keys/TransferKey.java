package vn.eid.sync.keys;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;

/** Carries a secret from counter to counter under a passphrase: Argon2id (RFC 9106 §4) and AES-256-GCM. */
public final class TransferKey {
    private static final String PURPOSE = "transfer of the station's secret";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SALT = 16;
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private TransferKey() {}

    /** A passphrase of a hundred random bits, to be read out or written down: four groups of five characters. */
    public static char[] passphrase(SecureRandom random) {
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString().toCharArray();
    }

    /** Encrypts a small secret for whoever knows the passphrase. */
    public static byte[] seal(byte[] secret, char[] passphrase, SecureRandom random) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var box = new SecretBox(key(passphrase, salt), random).seal(PURPOSE, secret);
        var sealed = Arrays.copyOf(salt, SALT + box.length);
        System.arraycopy(box, 0, sealed, SALT, box.length);
        return sealed;
    }

    /**
     * What {@link #seal} encrypted.
     *
     * @throws QueueException {@code WRONG_KEY} for another passphrase or altered bytes
     */
    public static byte[] open(byte[] sealed, char[] passphrase, SecureRandom random) throws QueueException {
        try {
            var salt = Arrays.copyOf(sealed, SALT);
            var box = Arrays.copyOfRange(sealed, Math.min(SALT, sealed.length), sealed.length);
            return new SecretBox(key(passphrase, salt), random).open(PURPOSE, box);
        } catch (QueueException e) {
            throw QueueException.wrongKey(PURPOSE, e);
        }
    }

    private static SecretKey key(char[] passphrase, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(65_536)
                .withIterations(3)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var key = new byte[32];
        var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        generator.generateBytes(Arrays.copyOf(bytes.array(), bytes.limit()), key);
        return new SecretKeySpec(key, "AES");
    }
}
