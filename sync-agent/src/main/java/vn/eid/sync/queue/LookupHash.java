package vn.eid.sync.queue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
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

    /** Names one booking: the same citizen, day and time give the same name, whoever reports it. */
    String ofVisit(LocalDate day, long millis, String personalIdNumber) {
        return hash("visit:" + day + ":" + millis + ":" + personalIdNumber);
    }

    /** Hashes of many phone numbers, with one engine for all of them. */
    Set<String> ofPhones(List<String> phones) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var hashes = new HashSet<String>(phones.size() * 2);
            for (String phone : phones) {
                hashes.add(shortened(mac.doFinal(("phone:" + phone).getBytes(StandardCharsets.UTF_8))));
            }
            return hashes;
        } catch (GeneralSecurityException e) {
            throw lacking(e);
        }
    }

    /** Keyed hashes of the words of a name, see {@link NameWords}; the words themselves are forgotten. */
    public List<String> ofName(String fullName) {
        return NameWords.of(fullName).stream().map(this::ofNameWord).toList();
    }

    List<String> ofMaskedName(String maskedName) {
        return NameWords.ofMasked(maskedName).stream().map(this::ofNameWord).toList();
    }

    /**
     * Keyed hash of one unmarked word. 64 bits: a station knows some thousands of words, and the shorter row keeps the
     * index of a hundred thousand names small.
     */
    public String ofNameWord(String word) {
        return hash("name-word:" + word).substring(0, 16);
    }

    private String hash(String text) {
        return shortened(hmac(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** 128 bits: no accidental meeting among any number of citizens, and short rows. */
    private static String shortened(byte[] hash) {
        return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
    }

    static byte[] hmac(SecretKey key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw lacking(e);
        }
    }

    private static IllegalStateException lacking(GeneralSecurityException e) {
        return new IllegalStateException("the Java runtime lacks HMAC-SHA-256", e);
    }
}
