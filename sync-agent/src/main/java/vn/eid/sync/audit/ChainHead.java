package vn.eid.sync.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The end of the chain.
 *
 * @param sequence number of the newest entry, 0 before the first
 * @param hash hexadecimal SHA-256 of its line, empty text before the first
 */
public record ChainHead(long sequence, String hash) {
    static final ChainHead START = new ChainHead(0, "");

    ChainHead next(String line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return new ChainHead(sequence + 1, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java runtime lacks SHA-256", e);
        }
    }
}
