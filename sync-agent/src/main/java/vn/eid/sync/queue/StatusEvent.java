package vn.eid.sync.queue;

import java.time.Instant;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/**
 * What the ministry says about one dossier.
 *
 * @param id the dossier
 * @param sha256 digest of the bytes that the ministry holds; an event about other bytes is not believed
 * @param status {@code RECEIVED}, {@code CHECKING}, {@code APPROVED}, {@code ACTIVATED} or {@code REJECTED}
 * @param at the ministry's time
 * @param receiptNumber of the dossier
 * @param rejection the reason, only when rejected
 */
public record StatusEvent(
        DossierId id,
        String sha256,
        DossierStatus status,
        Instant at,
        String receiptNumber,
        Optional<RejectionReason> rejection) {
    public StatusEvent {
        if (status == DossierStatus.QUEUED || status == DossierStatus.UPLOADING || status == DossierStatus.PARKED) {
            throw new IllegalArgumentException("not a status of the ministry");
        }
        if (rejection.isPresent() != (status == DossierStatus.REJECTED)) {
            throw new IllegalArgumentException("a rejection has a reason, nothing else has");
        }
    }

    /** What became of an event. */
    public enum Outcome {
        /** The row moved on. */
        APPLIED,
        /** Repeated or older than what is known. */
        ALREADY_KNOWN,
        /** No such dossier here, e.g. another counter's. */
        UNKNOWN_DOSSIER,
        /** The ministry speaks of other bytes; the dossier is parked for a person to look. */
        OTHER_BYTES
    }
}
