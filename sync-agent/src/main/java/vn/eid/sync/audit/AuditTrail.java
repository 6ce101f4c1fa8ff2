package vn.eid.sync.audit;

import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.QueueException;

/** What sealing needs of the audit log. */
public interface AuditTrail {
    /** The entries whose detail {@code dossier} is this number, of today and yesterday, and the head. */
    AuditExtract extract(DossierId dossier) throws QueueException;
}
