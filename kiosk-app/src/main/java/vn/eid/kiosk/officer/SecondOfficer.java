package vn.eid.kiosk.officer;

import java.util.List;
import java.util.Map;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Supervision;

/**
 * The second pair of eyes: a supervisor approves what another officer captured, or gives it back with a reason. That the
 * two differ is enforced by the queue and its database; that the second is a supervisor, here. Both are on the audit log.
 * Blocking; for the thread {@code queue-io}.
 */
public final class SecondOfficer {
    private final Supervision queue;
    private final AuditLog audit;

    public SecondOfficer(Supervision queue, AuditLog audit) {
        this.queue = queue;
        this.audit = audit;
    }

    /** Dossiers that wait, oldest first. */
    public List<QueuedDossier> pending(int limit) throws QueueException {
        return queue.pending(limit);
    }

    /**
     * Approves a dossier, which is then sent.
     *
     * @throws QueueException {@code NOT_ALLOWED} when the officer is no supervisor or captured it
     */
    public QueuedDossier approve(Officer officer, DossierId id) throws QueueException {
        check(officer);
        var approved = queue.approve(id, officer.account());
        audit.append("dossier-approved", officer.account(), Map.of("dossier", id.value()));
        return approved;
    }

    /**
     * Gives a dossier back to whoever captured it; it is not sent, and the named step can be redone.
     *
     * @param text why, in the supervisor's words
     * @throws QueueException {@code NOT_ALLOWED} when the officer is no supervisor or captured it
     */
    public QueuedDossier sendBack(Officer officer, DossierId id, RejectionReason.Step step, String text)
            throws QueueException {
        check(officer);
        var returned =
                queue.sendBack(id, officer.account(), new RejectionReason(Supervision.RETURNED, text.strip(), step));
        audit.append("dossier-returned", officer.account(), Map.of("dossier", id.value(), "step", step.name()));
        return returned;
    }

    private static void check(Officer officer) throws QueueException {
        if (!officer.has(Role.SUPERVISOR)) {
            throw QueueException.notAllowed("only a supervisor may approve or return a dossier");
        }
    }
}
