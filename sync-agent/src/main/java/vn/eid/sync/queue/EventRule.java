package vn.eid.sync.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.StatusEvent.Outcome;

/**
 * How a dossier moves when the ministry speaks. The ministry's word only moves forward, RECEIVED → CHECKING → decision →
 * ACTIVATED; a later decision replaces an earlier one. What is not yet acknowledged here may jump ahead, since an event
 * about our very bytes proves that they arrived.
 */
final class EventRule {
    static final int RECEIPT = 100;
    private static final int CODE = 100;
    private static final int TEXT = 2000;

    private final Instant now;

    EventRule(Instant now) {
        this.now = now;
    }

    Outcome outcome(QueuedDossier known, StatusEvent event) {
        if (!event.sha256().equalsIgnoreCase(known.sha256())) {
            return Outcome.OTHER_BYTES;
        }
        return movesOn(known, event) ? Outcome.APPLIED : Outcome.ALREADY_KNOWN;
    }

    private static boolean movesOn(QueuedDossier known, StatusEvent event) {
        var from = rank(known.status());
        var to = rank(event.status());
        var redecided = from == to && known.status() != event.status();
        // A rejection that a label remembered has lost its reason, which the repeated event brings back.
        var explained =
                known.status() == DossierStatus.REJECTED && known.rejection().isEmpty() && from == to;
        return to > from || explained || redecided && at(event).isAfter(known.statusSince());
    }

    private static int rank(DossierStatus status) {
        return switch (status) {
            case QUEUED, UPLOADING, PARKED -> 0;
            case RECEIVED -> 1;
            case CHECKING -> 2;
            case APPROVED, REJECTED -> 3;
            case ACTIVATED -> 4;
        };
    }

    /** The row after the event; empty when it stays as it is. */
    Optional<DossierRow> changed(DossierRow row, StatusEvent event, Outcome outcome) {
        return switch (outcome) {
            case APPLIED -> Optional.of(applied(row, event));
            case OTHER_BYTES ->
                row.dossier().status() == DossierStatus.PARKED
                        ? Optional.empty()
                        : Optional.of(row.change()
                                .status(DossierStatus.PARKED, now)
                                .nextAttempt(Optional.empty())
                                .error(Optional.of("OTHER_BYTES_AT_MINISTRY"))
                                .row());
            case ALREADY_KNOWN, UNKNOWN_DOSSIER -> Optional.empty();
        };
    }

    private static DossierRow applied(DossierRow row, StatusEvent event) {
        return row.change()
                .status(event.status(), at(event))
                .receipt(Texts.clipped(event.receiptNumber(), RECEIPT))
                .rejection(event.rejection().map(EventRule::clipped))
                .nextAttempt(Optional.empty())
                .error(Optional.empty())
                .row();
    }

    /** As it fits into a row. */
    static RejectionReason clipped(RejectionReason reason) {
        return new RejectionReason(
                Texts.clipped(reason.code(), CODE), Texts.clipped(reason.text(), TEXT), reason.step());
    }

    private static Instant at(StatusEvent event) {
        return event.at().truncatedTo(ChronoUnit.MILLIS);
    }
}
