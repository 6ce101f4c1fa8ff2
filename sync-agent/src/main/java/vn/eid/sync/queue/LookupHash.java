package vn.eid.sync.queue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Keyed hashes by which the index finds a citizen again without knowing them: HMAC-SHA-256, since plain hashes of twelve
 * digits are guessed in seconds. All counters of a station share the key.
 */
public final class LookupHash {
    private final SecretKey key;

    /** @param key for this purpose alone */
    public LookupHash(SecretKey key) {
        this.key = key;
    }

    public String ofIdNumber(String personalIdNumber) {
        return hash("id-number:" + personalIdNumber);
    }

    /** @param phone E.164 */
    public String ofPhone(String phone) {
        return hash("phone:" + phone);
    }

    private String hash(String text) {
        // 128 bits: no accidental meeting among any number of citizens, and short rows.
        return HexFormat.of().formatHex(Arrays.copyOf(hmac(key, text.getBytes(StandardCharsets.UTF_8)), 16));
    }

    static byte[] hmac(SecretKey key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime lacks HMAC-SHA-256", e);
        }
    }
}
