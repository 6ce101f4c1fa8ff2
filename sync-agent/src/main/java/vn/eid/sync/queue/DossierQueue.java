package vn.eid.sync.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.SealedDossier;

/**
 * The counter's port to the queue. Blocking; used on the thread {@code queue-io}, which must never be interrupted (an
 * interrupted write closes an H2 file database for everybody).
 */
public interface DossierQueue extends AutoCloseable {
    /**
     * Adds a sealed dossier. When it returns, row and file are on the disk and "Đã lưu" may be shown. Adding the same
     * dossier again changes nothing.
     *
     * @param previous the rejected dossier that it redoes
     */
    QueuedDossier add(SealedDossier dossier, Optional<DossierId> previous) throws QueueException;

    Optional<QueuedDossier> find(DossierId id) throws QueueException;

    /** Newest first. */
    List<QueuedDossier> list(QueueFilter filter) throws QueueException;

    /** Every dossier of a citizen, newest first, by the plain identity number, which is hashed before the look-up. */
    List<QueuedDossier> findByIdNumber(String personalIdNumber) throws QueueException;

    /** How many other citizens' dossiers use a phone number (E.164). */
    int countOthersWithPhone(String phone, String personalIdNumber) throws QueueException;

    /** Rows by status; statuses without rows are left out. */
    Map<DossierStatus, Long> counts() throws QueueException;

    @Override
    void close();
}
