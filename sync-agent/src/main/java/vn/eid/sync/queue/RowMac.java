package vn.eid.sync.queue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;

/**
 * Authenticates a row: HMAC-SHA-256 over all its columns. The file encryption of H2 hides rows but does not notice changed
 * ones, and PostgreSQL has administrators.
 */
final class RowMac {
    private RowMac() {}

    static String of(DossierRow row, SecretKey key) {
        // Each value with its length in front, so that no two rows have the same text.
        var text = RowColumns.values(row).stream()
                .map(value -> value.map(Object::toString))
                .map(value -> value.map(some -> some.length() + ":" + some).orElse("-"))
                .collect(Collectors.joining("|"));
        return HexFormat.of().formatHex(LookupHash.hmac(key, text.getBytes(StandardCharsets.UTF_8)));
    }
}
