package vn.eid.sync.queue;

import java.util.Optional;
import java.util.Set;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;

/**
 * Which rows to list, newest first, by keyset.
 *
 * @param statuses any of these; all when empty
 * @param after the last row of the page before
 * @param limit 1..500
 */
public record QueueFilter(Set<DossierStatus> statuses, Optional<DossierId> after, int limit) {
    public QueueFilter {
        statuses = Set.copyOf(statuses);
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit 1..500");
        }
    }
}
