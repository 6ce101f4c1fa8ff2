package vn.eid.sync.queue;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The right of one agent to send one dossier for a while. Whoever comes later holds a newer version, so that the old
 * lease's updates fail with {@link QueueFault#CONFLICT}.
 *
 * @param dossier the row as leased, status {@code UPLOADING}
 * @param file the sealed file; its digest is {@code dossier.sha256()}
 * @param until when the lease ends by itself
 */
public record Lease(QueuedDossier dossier, Path file, Instant until) {
    @Override
    public String toString() {
        return "lease of " + dossier.id();
    }
}
