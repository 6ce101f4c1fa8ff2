package vn.eid.sync.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/**
 * One row of the queue: the minimal index that the counter keeps. Instants are whole milliseconds.
 *
 * @param id number
 * @param status where it is
 * @param statusSince when that began
 * @param sha256 hexadecimal digest of the sealed file
 * @param size bytes of the sealed file
 * @param maskedName all that is shown of the name
 * @param captor officer's account name
 * @param sealedAt citizen's confirmation
 * @param receiptNumber the ministry's, once received
 * @param dueDate legal limit (Nghị định 69/2024/NĐ-CP Art. 13: 3 working days, 7 without a valid card), once received
 * @param attempts uploads tried
 * @param nextAttempt when the agent tries next
 * @param lastError stable code of the last failure, or why it is parked; empty when none
 * @param rejection why the ministry did not accept it
 * @param previous the rejected dossier that this one redoes
 * @param review state of the two-person rule
 * @param approver account name of the second officer who approved or returned it, never the captor
 * @param version for optimistic updates; 0 when only the sealed file exists so far (the row follows)
 */
public record QueuedDossier(
        DossierId id,
        DossierStatus status,
        Instant statusSince,
        String sha256,
        long size,
        String maskedName,
        String captor,
        Instant sealedAt,
        Optional<String> receiptNumber,
        Optional<LocalDate> dueDate,
        int attempts,
        Optional<Instant> nextAttempt,
        Optional<String> lastError,
        Optional<RejectionReason> rejection,
        Optional<DossierId> previous,
        Review review,
        Optional<String> approver,
        long version) {
    /** A row without a second officer. */
    public QueuedDossier(
            DossierId id,
            DossierStatus status,
            Instant statusSince,
            String sha256,
            long size,
            String maskedName,
            String captor,
            Instant sealedAt,
            Optional<String> receiptNumber,
            Optional<LocalDate> dueDate,
            int attempts,
            Optional<Instant> nextAttempt,
            Optional<String> lastError,
            Optional<RejectionReason> rejection,
            Optional<DossierId> previous,
            long version) {
        this(
                id,
                status,
                statusSince,
                sha256,
                size,
                maskedName,
                captor,
                sealedAt,
                receiptNumber,
                dueDate,
                attempts,
                nextAttempt,
                lastError,
                rejection,
                previous,
                Review.NOT_NEEDED,
                Optional.empty(),
                version);
    }

    @Override
    public String toString() {
        return "queued dossier " + id + " " + status;
    }
}
