package vn.eid.kiosk.screen.desk;

import java.util.List;
import java.util.function.Consumer;
import vn.eid.sync.audit.AuditEntry;
import vn.eid.sync.queue.DossierQuery;
import vn.eid.sync.queue.QueuedDossier;

/** What the search screen asks for. Every search and every opened dossier is on the audit log before it is shown. */
public interface SearchDesk {
    /**
     * A dossier with what is around it.
     *
     * @param dossiers of the same citizen, newest first, this one among them
     * @param course what this counter's log tells of it, oldest first
     */
    record History(QueuedDossier dossier, List<QueuedDossier> dossiers, List<AuditEntry> course) {
        public History {
            dossiers = List.copyOf(dossiers);
            course = List.copyOf(course);
        }
    }

    /**
     * Searches.
     *
     * @param kind what was searched by, for the log: never what was searched for
     */
    void find(DossierQuery query, String kind, Consumer<Reply<List<QueuedDossier>>> answer);

    void open(QueuedDossier dossier, Consumer<Reply<History>> answer);
}
