package vn.eid.kiosk.station.selfservice;

import java.time.LocalDate;
import java.util.Optional;
import vn.eid.sync.dossier.RejectionReason;

/**
 * A dossier as its citizen is told of it.
 *
 * @param dossier number
 * @param maskedName all that is shown of the name
 * @param since the day on which the stage began
 * @param made the day on which the citizen was here
 * @param due last day of the legal limit, while the ministry has still to decide
 * @param workingDays of the legal limit
 * @param overdue whether the limit has passed
 * @param rejection why it was not accepted
 */
public record Story(
        String dossier,
        String maskedName,
        Stage stage,
        LocalDate since,
        LocalDate made,
        Optional<LocalDate> due,
        int workingDays,
        boolean overdue,
        Optional<RejectionReason> rejection) {
    @Override
    public String toString() {
        return "story of " + dossier + " " + stage;
    }
}
