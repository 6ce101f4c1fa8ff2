package vn.eid.kiosk.screen.dossiers;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Supervision;

/** A dossier that the ministry did not accept: its own words first, then the one step to redo and what stays. */
public final class RejectedViewModel implements Presenter {
    private final Desk desk;
    private final QueuedDossier dossier;
    private final Runnable close;

    /**
     * Everything on the page.
     *
     * @param head whose words follow
     * @param reason the ministry's words
     * @param line when it came, and until when it should be sent again
     * @param redo what to do
     * @param advice before doing it
     * @param stays what need not be done again
     * @param course what happened so far
     */
    public record Shown(
            String head,
            String reason,
            String line,
            String redo,
            List<String> advice,
            List<CheckItem> stays,
            List<CheckItem> course) {}

    /** @param close back to the list */
    public RejectedViewModel(Desk desk, QueuedDossier dossier, Runnable close) {
        this.desk = desk;
        this.dossier = dossier;
        this.close = close;
    }

    @Override
    public void show(EnrolmentState state) {
        // The dossier does not change while it is looked at.
    }

    /** What the page says. */
    public Shown shown() {
        var texts = desk.texts();
        var step = step();
        var today = desk.clock().instant().atZone(texts.zone()).toLocalDate();
        var line = dossier.dueDate()
                .map(due -> {
                    long days = ChronoUnit.DAYS.between(today, due);
                    return texts.of(
                            days < 0 ? "rejected.line.over" : "rejected.line.due",
                            texts.time(dossier.statusSince()),
                            texts.date(dossier.statusSince()),
                            texts.date(due),
                            Long.toString(Math.abs(days)));
                })
                .orElse(texts.of(
                        "rejected.line", texts.time(dossier.statusSince()), texts.date(dossier.statusSince())));
        return new Shown(
                texts.of(
                        fromStation() ? "rejected.head.station" : "rejected.head",
                        dossier.id().value()),
                dossier.rejection().map(RejectionReason::text).orElse(texts.of("rejected.unsaid")),
                line,
                texts.of("rejected.redo", texts.of("task.REJECTED." + step.name())),
                List.of(texts.of("rejected.advice." + step.name()).split("\\|")),
                stays(step),
                course());
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), close),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(
                        Key.ENTER,
                        Rank.PRIMARY,
                        texts.of("task.REJECTED." + step().name()),
                        () -> desk.session()
                                .fire(new EnrolmentEvent.RedoWanted(
                                        dossier.id(), desk.session().ticket()))));
    }

    /** Whether a supervisor gave it back before it was ever sent. */
    private boolean fromStation() {
        return dossier.rejection()
                .map(RejectionReason::code)
                .filter(Supervision.RETURNED::equals)
                .isPresent();
    }

    private RejectionReason.Step step() {
        return dossier.rejection().map(RejectionReason::step).orElse(RejectionReason.Step.NONE);
    }

    private List<CheckItem> stays(RejectionReason.Step redo) {
        var items = new ArrayList<CheckItem>();
        for (Step step : Step.values()) {
            if (step != Step.SUBMIT) {
                boolean again = step.name().equals(redo.name());
                items.add(CheckItem.remarked(
                        again ? Mark.FAILED : Mark.VERIFIED,
                        desk.texts().of("step", step),
                        desk.texts().of(again ? "rejected.again" : "rejected.stays")));
            }
        }
        return items;
    }

    private List<CheckItem> course() {
        var texts = desk.texts();
        return List.of(
                CheckItem.remarked(
                        Mark.VERIFIED,
                        texts.of("rejected.course.made"),
                        texts.of("rejected.at", texts.time(dossier.sealedAt()), texts.date(dossier.sealedAt()))),
                CheckItem.remarked(
                        Mark.FAILED,
                        texts.of(fromStation() ? "rejected.course.station" : "rejected.course.back"),
                        texts.of("rejected.at", texts.time(dossier.statusSince()), texts.date(dossier.statusSince()))),
                CheckItem.remarked(Mark.WAITING, texts.of("rejected.course.redo"), texts.of("rejected.course.now")));
    }
}
