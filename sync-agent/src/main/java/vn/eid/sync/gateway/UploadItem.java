package vn.eid.sync.gateway;

import java.nio.file.Path;
import java.util.regex.Pattern;
import vn.eid.sync.dossier.DossierId;

/**
 * A sealed dossier to bring over.
 *
 * @param id of the dossier
 * @param file sealed bytes
 * @param size bytes
 * @param sha256 hexadecimal digest of the file
 */
public record UploadItem(DossierId id, Path file, long size, String sha256) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public UploadItem {
        if (!DIGEST.matcher(sha256).matches() || size < 1) {
            throw new IllegalArgumentException("not a sealed dossier");
        }
    }

    /**
     * Names the operation towards the gateway, the same over restarts of either side: an altered body under the same
     * number is another key, which the gateway refuses.
     */
    public String idempotencyKey() {
        return id + ":" + sha256;
    }

    @Override
    public String toString() {
        return "upload of " + id;
    }
}
