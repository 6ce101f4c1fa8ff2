package vn.eid.sync.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;

/**
 * The agent's port to the queue: it sees only the dossiers of its own counter. Blocking, durable on return, safe for
 * several agents on one database; every change carries the version that it was decided on. Threads that use it must not
 * be interrupted.
 */
public interface AgentQueue extends AutoCloseable {
    /**
     * Takes the oldest dossier that is due: {@code QUEUED} with its next attempt not in the future and no approval
     * pending, or {@code UPLOADING} whose lease has expired. The dossier becomes {@code UPLOADING} and its attempts grow by one.
     *
     * @param duration of the lease
     */
    Optional<Lease> lease(Duration duration) throws QueueException;

    /**
     * Picks up what a counter sealed into the spool while nobody served the index, and brings spool and index into
     * agreement, as far as that is due. May take as long as reading every sealed file; to be called now and then, whether
     * the line is up or not, and by a thread that nobody waits for.
     */
    void keepUp() throws QueueException;

    /** Prolongs a lease that is still held. */
    Lease renew(Lease lease, Duration duration) throws QueueException;

    /**
     * Gives a dossier back to {@code QUEUED} after a failure that may pass.
     *
     * @param nextAttempt not before this
     * @param error stable code
     */
    QueuedDossier release(Lease lease, Instant nextAttempt, String error) throws QueueException;

    /**
     * The ministry has the bytes: {@code RECEIVED}.
     *
     * @throws QueueException {@code TAMPERED} when the echoed digest is not ours, {@code CONFLICT} when the lease is lost
     */
    QueuedDossier received(Lease lease, Receipt receipt) throws QueueException;

    /**
     * Sets a dossier aside for a person, after a failure that will not pass.
     *
     * @param reason stable code
     */
    QueuedDossier park(Lease lease, String reason) throws QueueException;

    /**
     * Applies the ministry's events and remembers the cursor behind them, all or nothing. Repeated, unknown and
     * out-of-order events are safe; an event may overtake a lost acknowledgement.
     *
     * @return what became of each, in the order given
     */
    List<StatusEvent.Outcome> apply(List<StatusEvent> events, String cursor) throws QueueException;

    /** Where the event feed goes on; empty before the first events. */
    Optional<String> cursor() throws QueueException;

    /** Sets the legal limit of a received dossier. */
    QueuedDossier setDueDate(QueuedDossier dossier, LocalDate dueDate) throws QueueException;

    /** Received, unfinished dossiers whose legal limit is on or before {@code date}, nearest limit first. */
    List<QueuedDossier> dueBy(LocalDate date, int limit) throws QueueException;

    Optional<QueuedDossier> find(DossierId id) throws QueueException;

    /** Earliest instant at which {@link #lease} may succeed; empty when nothing waits. */
    Optional<Instant> nextDue() throws QueueException;

    /** Rows of this counter by status; statuses without rows are left out. */
    Map<DossierStatus, Long> counts() throws QueueException;

    @Override
    void close();
}
