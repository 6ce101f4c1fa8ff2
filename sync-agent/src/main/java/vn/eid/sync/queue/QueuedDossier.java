package vn.eid.sync.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/**
 * One row of the queue: the minimal index that the counter keeps.
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
 * @param lastError stable code of the last failure, empty when none
 * @param rejection why the ministry did not accept it
 * @param previous the rejected dossier that this one redoes
 * @param version for optimistic updates
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
        long version) {}
