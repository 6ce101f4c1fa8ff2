package vn.eid.kiosk.screen.approval;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.screen.desk.Approvals.Outcome;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.PersonCard;
import vn.eid.kiosk.screen.display.Question;
import vn.eid.kiosk.screen.review.ReviewViewModel;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueuedDossier;

/** A supervisor's list of dossiers that wait, the one that is looked at, and the decision about it. */
public final class ApprovalViewModel implements Presenter {
    private final Desk desk;
    private final Runnable close;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Optional<Question>> question = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Redo> step = new SimpleObjectProperty<>(Redo.PORTRAIT);
    private List<QueuedDossier> waiting = List.of();
    private Optional<QueuedDossier> chosen = Optional.empty();
    private Optional<CapturedPerson> person = Optional.empty();
    private boolean looking;

    /** Steps from which a returned dossier can be redone. */
    public enum Redo {
        CARD,
        IDENTITY,
        PORTRAIT,
        DOCUMENTS,
        CONTACT,
        CONSENT;

        private RejectionReason.Step step() {
            return RejectionReason.Step.valueOf(name());
        }
    }

    /**
     * One waiting dossier.
     *
     * @param captured by whom and when
     * @param own whether the person who looks captured it
     */
    public record Waiting(String id, String name, String captured, boolean own, boolean chosen) {}

    /**
     * Everything on the page.
     *
     * @param line what the page is for, or that nothing waits
     * @param person empty when this counter has no copy of the chosen dossier
     * @param content the chosen dossier's parts; empty likewise
     * @param remark why nothing more is shown, or why nothing can be decided; empty text for neither
     */
    public record Shown(
            String line,
            List<Waiting> waiting,
            Optional<PersonCard> person,
            Optional<ReviewViewModel.Shown> content,
            String remark) {
        private static final Shown NOTHING = new Shown("", List.of(), Optional.empty(), Optional.empty(), "");

        public Shown {
            waiting = List.copyOf(waiting);
        }

        @Override
        public String toString() {
            return "approval of " + waiting.size();
        }
    }

    /** @param close back to the counter */
    public ApprovalViewModel(Desk desk, Runnable close) {
        this.desk = desk;
        this.close = close;
        load();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why the last decision was not taken; empty text for nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Question>> questionProperty() {
        return question;
    }

    /** The step that a returned dossier is to be redone from. */
    public ObjectProperty<Redo> stepProperty() {
        return step;
    }

    @Override
    public void show(EnrolmentState state) {
        draw();
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), close),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F5, Rank.LESSER, texts.of("dossiers.refresh"), this::load),
                Action.of(Key.F7, Rank.LESSER, texts.of("approval.return"), free, this::askReason),
                Action.of(Key.ENTER, Rank.PRIMARY, texts.of("approval.approve"), free, this::approve));
    }

    /** Looks at another dossier of the list. */
    public void choose(String id) {
        waiting.stream().filter(it -> it.id().value().equals(id)).findFirst().ifPresent(this::choose);
    }

    private void load() {
        problem.set("");
        desk.ports().approvals().pending(found -> {
            waiting = List.copyOf(found);
            var next = chosen.flatMap(was -> row(was.id()))
                    .or(() -> waiting.stream().filter(it -> !own(it)).findFirst())
                    .or(() -> waiting.stream().findFirst());
            if (next.isPresent()) {
                choose(next.get());
            } else {
                forget();
            }
        });
    }

    private Optional<QueuedDossier> row(DossierId id) {
        return waiting.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private void choose(QueuedDossier dossier) {
        question.set(Optional.empty());
        problem.set("");
        chosen = Optional.of(dossier);
        person = Optional.empty();
        looking = true;
        draw();
        desk.ports().approvals().captured(dossier.id(), found -> {
            if (chosen.filter(it -> it.id().equals(dossier.id())).isPresent()) {
                looking = false;
                person = found.map(this::person);
                person.ifPresent(CapturedPerson::decode);
                draw();
            }
        });
    }

    private CapturedPerson person(ConsentProof proven) {
        return new CapturedPerson(desk, proven, this::draw);
    }

    private void forget() {
        chosen = Optional.empty();
        person = Optional.empty();
        looking = false;
        draw();
    }

    private void draw() {
        var texts = desk.texts();
        free.set(!looking
                && chosen.filter(it -> !own(it)).isPresent()
                && supervisor().isPresent());
        var line = waiting.isEmpty()
                ? texts.of("approval.none")
                : texts.of("approval.line", Integer.toString(waiting.size()));
        shown.set(new Shown(
                line,
                waiting.stream().map(this::line).toList(),
                person.map(CapturedPerson::card),
                person.map(it -> ReviewViewModel.shown(desk, it.proven(), it.papers())),
                remark()));
    }

    private Waiting line(QueuedDossier dossier) {
        var texts = desk.texts();
        var at = texts.of(
                "approval.captured", dossier.captor(), texts.time(dossier.sealedAt()), texts.date(dossier.sealedAt()));
        var open = chosen.filter(it -> it.id().equals(dossier.id())).isPresent();
        return new Waiting(dossier.id().value(), dossier.maskedName(), at, own(dossier), open);
    }

    private String remark() {
        if (chosen.filter(this::own).isPresent()) {
            return desk.texts().of("approval.own");
        }
        return chosen.isPresent() && person.isEmpty() && !looking ? desk.texts().of("approval.elsewhere") : "";
    }

    private boolean own(QueuedDossier dossier) {
        return supervisor()
                .filter(it -> it.account().equalsIgnoreCase(dossier.captor()))
                .isPresent();
    }

    private Optional<Officer> supervisor() {
        return desk.session().state() instanceof EnrolmentState.Idle idle
                ? Optional.of(idle.officer())
                : Optional.empty();
    }

    private void approve() {
        decide((officer, id) -> desk.ports().approvals().approve(officer, id, this::decided));
    }

    private void askReason() {
        var texts = desk.texts();
        question.set(Optional.of(new Question(
                texts.of("approval.reason"),
                texts.of("approval.reason.hint"),
                List.of(texts.of("approval.reason.usual").split("\\|")),
                reason -> decide((officer, id) -> desk.ports()
                        .approvals()
                        .sendBack(officer, id, step.get().step(), reason, this::decided)))));
    }

    /** What is done about the chosen dossier. */
    private interface Decision {
        void take(Officer officer, DossierId id);
    }

    private void decide(Decision decision) {
        var officer = supervisor();
        if (officer.isPresent() && chosen.isPresent() && free.get()) {
            free.set(false);
            decision.take(officer.get(), chosen.get().id());
        }
    }

    private void decided(Outcome outcome) {
        load();
        if (outcome != Outcome.DONE) {
            problem.set(desk.texts().of("approval.outcome", outcome));
        }
    }
}
