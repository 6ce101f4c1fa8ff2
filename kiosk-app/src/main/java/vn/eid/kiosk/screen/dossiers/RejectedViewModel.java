package vn.eid.kiosk.screen.dossiers;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.Printing;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.dossiers.SentCopy.Sent;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Supervision;

/** A dossier that the ministry did not accept: its own words first, then the one step to redo and what stays. */
public final class RejectedViewModel implements Presenter {
    private final Desk desk;
    private final QueuedDossier dossier;
    private final Runnable close;
    private final Printing printing;
    private final SentCopy copy;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

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
     * @param sent what was sent then; empty while it is looked for, and when no copy was kept
     */
    public record Shown(
            String head,
            String reason,
            String line,
            String redo,
            List<String> advice,
            List<CheckItem> stays,
            List<CheckItem> course,
            Optional<Sent> sent) {
        @Override
        public String toString() {
            return "rejected dossier";
        }
    }

    /** @param close back to the list */
    public RejectedViewModel(Desk desk, QueuedDossier dossier, Runnable close) {
        this.desk = desk;
        this.dossier = dossier;
        this.close = close;
        this.printing = new Printing(desk);
        this.copy = new SentCopy(desk, dossier, this::draw);
        draw();
        copy.open();
    }

    @Override
    public void show(EnrolmentState state) {
        // The dossier does not change while it is looked at.
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What became of the invitation; empty while nothing was printed. */
    public ReadOnlyStringProperty printingProperty() {
        return printing.lineProperty();
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), close),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F9, Rank.LESSER, texts.of("rejected.print"), this::invite),
                Action.of(
                        Key.ENTER,
                        Rank.PRIMARY,
                        texts.of("task.REJECTED." + step().name()),
                        () -> desk.session()
                                .fire(new EnrolmentEvent.RedoWanted(
                                        dossier.id(), desk.session().ticket()))));
    }

    private void invite() {
        if (desk.session().state() instanceof EnrolmentState.Idle it) {
            printing.print(new PrintOrder.Invitation(dossier, it.officer().displayName()));
        }
    }

    private void draw() {
        var texts = desk.texts();
        var step = step();
        shown.set(new Shown(
                texts.of(
                        fromStation() ? "rejected.head.station" : "rejected.head",
                        dossier.id().value()),
                dossier.rejection().map(RejectionReason::text).orElse(texts.of("rejected.unsaid")),
                line(),
                texts.of("rejected.redo", texts.of("task.REJECTED." + step.name())),
                List.of(texts.of("rejected.advice." + step.name()).split("\\|")),
                stays(step),
                course(),
                copy.sent()));
    }

    private String line() {
        var texts = desk.texts();
        var today = desk.clock().instant().atZone(texts.zone()).toLocalDate();
        return dossier.dueDate()
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

    /** Without a copy everything begins at the card; with one, only the named step, and the consent that covers it. */
    private List<CheckItem> stays(RejectionReason.Step redo) {
        var items = new ArrayList<CheckItem>();
        boolean gone = copy.gone();
        for (Step step : Step.values()) {
            if (step == Step.SUBMIT) {
                continue;
            }
            boolean named = step.name().equals(redo.name());
            boolean signedAnew = step == Step.CONSENT && !named;
            boolean again = gone || named;
            items.add(CheckItem.remarked(
                    again ? Mark.FAILED : signedAnew ? Mark.ATTENTION : Mark.VERIFIED,
                    desk.texts().of("step", step),
                    desk.texts().of(again ? "rejected.again" : signedAnew ? "rejected.sign" : "rejected.stays")));
        }
        return items;
    }

    private List<CheckItem> course() {
        var texts = desk.texts();
        var items = new ArrayList<CheckItem>();
        dossier.previous()
                .ifPresent(it ->
                        items.add(CheckItem.remarked(Mark.VERIFIED, texts.of("rejected.course.previous"), it.value())));
        items.add(CheckItem.remarked(
                Mark.VERIFIED,
                texts.of("rejected.course.made"),
                texts.of("rejected.at", texts.time(dossier.sealedAt()), texts.date(dossier.sealedAt()))));
        items.add(CheckItem.remarked(
                Mark.FAILED,
                texts.of(fromStation() ? "rejected.course.station" : "rejected.course.back"),
                texts.of("rejected.at", texts.time(dossier.statusSince()), texts.date(dossier.statusSince()))));
        items.add(CheckItem.remarked(Mark.WAITING, texts.of("rejected.course.redo"), texts.of("rejected.course.now")));
        return List.copyOf(items);
    }
}
