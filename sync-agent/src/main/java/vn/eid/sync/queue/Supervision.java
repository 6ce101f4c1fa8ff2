package vn.eid.sync.queue;

import java.util.List;
import vn.eid.sync.dossier.DossierId;

/**
 * What a second person does to queued dossiers. Who may act is the business of the officers' accounts; that captor and
 * approver differ is enforced here and in the database.
 */
public interface Supervision {
    /** Dossiers that wait for a second officer, oldest first. */
    List<QueuedDossier> pending(int limit) throws QueueException;

    /**
     * Approves a dossier, which may then be sent. Approving again by the same person changes nothing.
     *
     * @throws QueueException {@code NOT_ALLOWED} when the approver is the captor, or nothing is pending
     */
    QueuedDossier approve(DossierId id, String approver) throws QueueException;

    /**
     * Sends a parked dossier on its way again after a person has looked.
     *
     * @param seen as the person saw it
     * @throws QueueException {@code CONFLICT} when it changed meanwhile, {@code NOT_ALLOWED} when it is not parked
     */
    QueuedDossier resume(QueuedDossier seen) throws QueueException;
}
