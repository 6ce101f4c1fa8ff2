package vn.eid.sync.queue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;

/**
 * Erases sealed files that the ministry has decided on, some time after the decision. What stays is the minimal index:
 * masked name, keyed hashes, status, dates.
 */
public final class Retention {
    private static final Set<DossierStatus> DECIDED =
            EnumSet.of(DossierStatus.APPROVED, DossierStatus.ACTIVATED, DossierStatus.REJECTED);

    private final JdbcMaintenance rows;
    private final Spool spool;
    private final InstantSource time;

    Retention(JdbcMaintenance rows, Spool spool, InstantSource time) {
        this.rows = rows;
        this.spool = spool;
        this.time = time;
    }

    /**
     * Erases what is due.
     *
     * @param keep time after the ministry's decision
     * @return numbers of the dossiers whose files were erased now
     */
    public List<DossierId> sweep(Duration keep) throws QueueException {
        var limit = time.instant().minus(keep);
        var erased = new ArrayList<DossierId>();
        rows.visit(DECIDED, row -> {
            if (!row.statusSince().isAfter(limit) && spool.contains(row.id())) {
                spool.erase(
                        row.id(),
                        new SpoolEntry.Delivery(row.receiptNumber().orElse(""), row.status(), row.statusSince()));
                erased.add(row.id());
            }
        });
        return List.copyOf(erased);
    }
}
