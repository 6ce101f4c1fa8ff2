package vn.eid.kiosk.screen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.Printing;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Field;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.documents.PaperLine;
import vn.eid.kiosk.screen.documents.PaperLines;
import vn.eid.kiosk.screen.journey.ChipWords;
import vn.eid.kiosk.screen.journey.DecisionWords;
import vn.eid.kiosk.screen.journey.MatchWords;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.dossier.OfficerDecision;

/** One last look at everything, then sealed once. */
public final class ReviewViewModel implements Presenter {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final PaperLines papers;
    private final Printing printing;
    private Optional<ConsentProof> proven = Optional.empty();
    private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper(true);

    /** A part of the dossier that can be opened again to be corrected. */
    public record Part(Step step, String title, List<Field> fields) {}

    /** The whole dossier. */
    public record Shown(List<Part> parts, List<PaperLine> papers, List<String> notes) {
        @Override
        public String toString() {
            return "dossier ****";
        }
    }

    public ReviewViewModel(Desk desk) {
        this.desk = desk;
        this.papers = new PaperLines(desk);
        this.printing = new Printing(desk);
        papers.linesProperty().addListener(observed -> proven.ifPresent(this::draw));
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What became of the form on paper; empty while nothing was printed. */
    public ReadOnlyStringProperty printingProperty() {
        return printing.lineProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        if (state instanceof EnrolmentState.Review it) {
            free.set(true);
            open(it.proven());
        } else if (state instanceof EnrolmentState.Sealing it) {
            free.set(false);
            open(it.proven());
        }
    }

    private void open(ConsentProof now) {
        proven = Optional.of(now);
        var documents = now.contact().documents();
        var own = documents.portrait().identity().card().card().reading().identity();
        papers.show(
                documents.documents(),
                own.personalIdNumber().value(),
                now.start().officer());
        draw(now);
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var session = desk.session();
        var label = Bindings.when(free).then(texts.of("review.save")).otherwise(texts.of("review.saving"));
        return List.of(
                Action.of(
                        Key.ESC,
                        Rank.QUIET,
                        texts.of("action.back"),
                        free,
                        () -> session.fire(new EnrolmentEvent.Back())),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F9, Rank.LESSER, texts.of("print.form"), free, this::printForm),
                new Action(
                        Key.ENTER, Rank.PRIMARY, label, free, () -> session.fire(new EnrolmentEvent.SubmitWanted())));
    }

    /** Opens a step to correct it; nothing else is lost. */
    public void correct(Step step) {
        desk.session().fire(new EnrolmentEvent.GoTo(step));
    }

    private void printForm() {
        proven.ifPresent(it -> printing.print(new PrintOrder.Form(it)));
    }

    private void draw(ConsentProof proven) {
        shown.set(shown(desk, proven, papers.linesProperty().get()));
    }

    /**
     * A complete dossier in words.
     *
     * @param papers its papers as far as their pictures have come in
     */
    public static Shown shown(Desk desk, ConsentProof proven, List<PaperLine> papers) {
        var texts = desk.texts();
        var chip = new ChipWords(texts);
        var contact = proven.contact();
        var documents = contact.documents();
        var portrait = documents.portrait();
        var reading = portrait.identity().card().card().reading();
        var identity = reading.identity();
        var details = contact.contact();
        var who = List.of(
                small(texts.of("review.name"), chip.name(identity)),
                small(texts.of("review.number"), chip.number(identity)),
                small(texts.of("review.birth"), chip.date(identity.birth())));
        var photo = List.of(
                small(
                        texts.of("review.match"),
                        new MatchWords(texts).brief(portrait.capture().match())),
                small(
                        texts.of("review.quality"),
                        texts.of(
                                portrait.capture().portrait().quality().accepted()
                                        ? "review.quality.good"
                                        : "review.quality.officer")));
        var reach = List.of(
                small(texts.of("review.phone"), ContactRules.shown(details.phone())),
                small(texts.of("review.mail"), details.email().orElse(texts.of("review.mail.none"))),
                small(texts.of("review.verified"), texts.of("verification", details.verification())));
        var agreed = List.of(
                small(texts.of("review.consent"), texts.time(proven.consent().givenAt())),
                small(
                        texts.of("review.signature"),
                        texts.of(
                                proven.consent().signature().isPresent()
                                        ? "review.signature.given"
                                        : "review.signature.none")));
        var notes = new ArrayList<String>();
        portrait.identity().answers().decisions().forEach(it -> notes.add(note(desk, it)));
        portrait.decisions().forEach(it -> notes.add(note(desk, it)));
        return new Shown(
                List.of(
                        new Part(Step.IDENTITY, texts.of("step", Step.IDENTITY), who),
                        new Part(Step.PORTRAIT, texts.of("step", Step.PORTRAIT), photo),
                        new Part(Step.CONTACT, texts.of("step", Step.CONTACT), reach),
                        new Part(Step.CONSENT, texts.of("step", Step.CONSENT), agreed)),
                papers,
                List.copyOf(notes));
    }

    private static Field small(String label, String value) {
        return Field.of(label, value).weighing(Field.Weight.SMALL);
    }

    private static String note(Desk desk, OfficerDecision decision) {
        return desk.texts().of("review.note", new DecisionWords(desk).title(decision.subject()), decision.reason());
    }
}
