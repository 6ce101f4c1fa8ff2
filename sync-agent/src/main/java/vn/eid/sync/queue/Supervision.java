package vn.eid.sync.queue;

import java.util.List;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.RejectionReason;

/**
 * What a second person does to queued dossiers. Who may act is the business of the officers' accounts; that captor and
 * approver differ is enforced here and in the database.
 */
public interface Supervision {
    /** Code of a rejection that came from the second officer, not from the ministry. */
    String RETURNED = "RETURNED_BY_STATION";

    /** Dossiers that wait for a second officer, oldest first. */
    List<QueuedDossier> pending(int limit) throws QueueException;

    /**
     * Approves a dossier, which may then be sent. Approving again by the same person changes nothing.
     *
     * @throws QueueException {@code NOT_ALLOWED} when the approver is the captor, or nothing is pending
     */
    QueuedDossier approve(DossierId id, String approver) throws QueueException;

    /**
     * Gives a dossier back to its captor instead of approving it. It becomes {@code REJECTED} for this reason without ever
     * having been sent, so that the one step can be redone like one that the ministry did not accept.
     *
     * @param reviewer the second officer, kept as the row's approver
     * @param reason with code {@link #RETURNED}
     * @throws QueueException {@code NOT_ALLOWED} when the reviewer is the captor, or nothing is pending
     */
    QueuedDossier sendBack(DossierId id, String reviewer, RejectionReason reason) throws QueueException;

    /**
     * Sends a parked dossier on its way again after a person has looked.
     *
     * @param seen as the person saw it
     * @throws QueueException {@code CONFLICT} when it changed meanwhile, {@code NOT_ALLOWED} when it is not parked
     */
    QueuedDossier resume(QueuedDossier seen) throws QueueException;
}
