package vn.eid.sync.simulator.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/** A dossier as the reference ministry holds it. */
public record MinistryDossier(
        DossierId id,
        String sha256,
        String receiptNumber,
        String owner,
        Instant receivedAt,
        long size,
        DossierStatus status,
        Instant statusAt,
        Optional<LocalDate> dueDate,
        Optional<RejectionReason> reason,
        Optional<Person> person) {
    /** What the verification read out of it. */
    public record Person(String name, String idNumber, String phone) {
        @Override
        public String toString() {
            return "person ****";
        }
    }

    @Override
    public String toString() {
        return "dossier " + id + " " + status;
    }
}
