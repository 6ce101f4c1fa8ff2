package vn.eid.sync.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/**
 * What a report knows of a dossier; nothing of its citizen.
 *
 * @param captor account name of the officer
 * @param dueDate legal limit, as the ministry or the counter reckoned it
 * @param rejectionCode why the ministry did not accept it
 * @param redo whether it redoes a rejected one
 */
public record DossierFact(
        DossierId id,
        DossierStatus status,
        Instant sealedAt,
        String captor,
        Optional<LocalDate> dueDate,
        Optional<String> rejectionCode,
        Optional<RejectionReason.Step> rejectedStep,
        boolean redo) {}
