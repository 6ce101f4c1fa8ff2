package vn.eid.kiosk.station.selfservice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.eid.kiosk.station.WorkingDays;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueuedDossier;

/**
 * Tells what the law promises (Nghị định 69/2024/NĐ-CP Art. 13: 3 working days with a valid card). The day that the
 * ministry's receipt led to counts; until then it is reckoned from the day of the enrolment.
 *
 * @param workingDays of the limit, configuration since laws change
 */
public record LegalLimit(int workingDays, WorkingDays calendar, ZoneId zone) {
    Story story(QueuedDossier dossier, Instant now) {
        var stage = Stage.of(dossier.status());
        var made = day(dossier.sealedAt());
        var due = dossier.dueDate().orElseGet(() -> calendar.after(made, workingDays));
        boolean open = stage.awaitsDecision();
        return new Story(
                dossier.id().value(),
                dossier.maskedName(),
                stage,
                day(dossier.statusSince()),
                made,
                open ? Optional.of(due) : Optional.empty(),
                workingDays,
                open && day(now).isAfter(due),
                dossier.status() == DossierStatus.REJECTED ? dossier.rejection() : Optional.empty());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
