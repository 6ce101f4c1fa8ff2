package vn.eid.sync.audit;

import java.time.LocalDate;
import java.util.List;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.QueueException;

/** What this counter's log tells afterwards: genuine entries alone, oldest first. Blocking. */
public interface AuditHistory {
    /**
     * Entries of one kind.
     *
     * @param from first day
     * @param until last day
     */
    List<AuditEntry> ofEvent(String event, LocalDate from, LocalDate until) throws QueueException;

    /** Entries whose detail {@code dossier} is this number, from a day on. */
    List<AuditEntry> about(DossierId dossier, LocalDate from) throws QueueException;
}
