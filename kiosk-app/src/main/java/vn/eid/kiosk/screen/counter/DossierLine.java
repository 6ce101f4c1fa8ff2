package vn.eid.kiosk.screen.counter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Review;

/**
 * One dossier in a list.
 *
 * @param task what is to be done with it
 * @param due until when
 * @param dueTone red when overdue
 */
public record DossierLine(
        String id, Symbol symbol, String status, Tone tone, String name, String task, String due, Tone dueTone) {

    /** Says in words how a dossier stands on a day. */
    public static DossierLine of(QueuedDossier dossier, LocalDate today, Texts texts) {
        var task = dossier.rejection()
                .map(reason -> texts.of("task.REJECTED." + reason.step().name()))
                .orElseGet(
                        () -> awaitsSecond(dossier) ? texts.of("task.approval") : texts.of("task", dossier.status()));
        var left = dossier.dueDate().map(day -> ChronoUnit.DAYS.between(today, day));
        return new DossierLine(
                dossier.id().value(),
                symbol(dossier.status()),
                texts.of("status", dossier.status()),
                tone(dossier.status()),
                dossier.maskedName(),
                task,
                due(left, texts),
                left.filter(days -> days < 0).isPresent() ? Tone.BAD : Tone.PLAIN);
    }

    /** Whether a second person must approve it before it is sent. */
    public static boolean awaitsSecond(QueuedDossier dossier) {
        return dossier.status() == DossierStatus.QUEUED && dossier.review() == Review.PENDING;
    }

    private static String due(Optional<Long> left, Texts texts) {
        if (left.isEmpty()) {
            return "";
        }
        long days = left.get();
        if (days < 0) {
            return texts.of("due.over", Long.toString(-days));
        }
        return days == 0 ? texts.of("due.today") : texts.of("due.left", Long.toString(days));
    }

    /** The sign of a status. */
    public static Symbol symbol(DossierStatus status) {
        return switch (status) {
            case QUEUED -> Symbol.QUEUED;
            case UPLOADING -> Symbol.SENDING;
            case RECEIVED -> Symbol.CHECK_CIRCLE;
            case CHECKING -> Symbol.CHECKING;
            case APPROVED, ACTIVATED -> Symbol.CHECK_CIRCLE;
            case REJECTED -> Symbol.CLOSE_CIRCLE;
            case PARKED -> Symbol.PAUSE;
        };
    }

    /** How loud a status is. */
    public static Tone tone(DossierStatus status) {
        return switch (status) {
            case REJECTED -> Tone.BAD;
            case PARKED -> Tone.CAUTION;
            case UPLOADING -> Tone.WAITING;
            case APPROVED, ACTIVATED -> Tone.GOOD;
            default -> Tone.PLAIN;
        };
    }
}
