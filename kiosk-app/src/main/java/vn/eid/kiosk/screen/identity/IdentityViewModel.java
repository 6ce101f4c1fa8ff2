package vn.eid.kiosk.screen.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.eid.card.CardExpiry;
import vn.eid.card.ChipVerdict.Proof;
import vn.eid.card.Finding;
import vn.eid.kiosk.enrolment.DecisionRules;
import vn.eid.kiosk.enrolment.DecisionSubject;
import vn.eid.kiosk.enrolment.EligibilityNotice;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.EnrolmentState.ConfirmIdentity;
import vn.eid.kiosk.enrolment.IdentityField;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Field;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.Question;
import vn.eid.kiosk.screen.journey.DecisionWords;
import vn.eid.sync.dossier.OfficerDecision;
import vn.eid.sync.dossier.Representative;

/** Step 2: the citizen answers field by field on their own window; the officer notes what is odd. */
public final class IdentityViewModel implements Presenter {
    private final Desk desk;
    private final IdentityFields fields;
    private final DecisionWords decisions;
    private final StandingWords standing;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper noteWanted = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper unanswered = new ReadOnlyBooleanWrapper(true);
    /** Nobody acts for the citizen yet. */
    private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper(true);

    private final ObjectProperty<Optional<Question>> question = new SimpleObjectProperty<>(Optional.empty());

    /**
     * Everything on the page.
     *
     * @param guardian the representative's name and number; empty when there is none
     * @param primary label of the next step, or what is awaited
     */
    public record Shown(
            String line, List<Field> fields, List<CheckItem> checks, Optional<Guardian> guardian, String primary) {}

    /** Who acts for the citizen. */
    public record Guardian(String name, String number, Representative.Relation relation, String note) {
        @Override
        public String toString() {
            return "guardian ****";
        }
    }

    public IdentityViewModel(Desk desk) {
        this.desk = desk;
        this.fields = new IdentityFields(desk.texts());
        this.decisions = new DecisionWords(desk);
        this.standing = new StandingWords(desk);
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Question>> questionProperty() {
        return question;
    }

    @Override
    public void show(EnrolmentState state) {
        if (!(state instanceof ConfirmIdentity it)) {
            return;
        }
        var identity = it.proven().card().reading().identity();
        int asked = IdentityField.presentIn(identity).size();
        int answered = it.answers().answers().size();
        boolean hindered =
                DecisionRules.hindersIdentity(it.proven(), it.answers()).isPresent();
        ready.set(!hindered);
        alone.set(it.proven().guardian().isEmpty());
        unanswered.set(it.asking().isPresent());
        noteWanted.set(!DecisionRules.openAtIdentity(it.proven(), it.answers()).isEmpty());
        var texts = desk.texts();
        shown.set(new Shown(
                texts.of("identity.line"),
                fields.all(identity, it.answers().answers()),
                checks(it),
                guardian(it),
                primary(it, asked, answered)));
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var session = desk.session();
        var label = Bindings.createStringBinding(() -> shown.get().primary(), shown);
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), () -> session.fire(new EnrolmentEvent.Back())),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F6, Rank.LESSER, texts.of("identity.spoken"), unanswered, this::askSpoken),
                Action.of(Key.F7, Rank.LESSER, texts.of("identity.note"), noteWanted, this::askNext),
                Action.of(
                        Key.F8,
                        Rank.LESSER,
                        texts.of("guardian.wanted"),
                        alone,
                        () -> session.fire(new EnrolmentEvent.GuardianWanted())),
                new Action(
                        Key.ENTER,
                        Rank.PRIMARY,
                        label,
                        ready,
                        () -> session.fire(new EnrolmentEvent.IdentityAccepted())));
    }

    /** What a representative can be to a citizen. */
    public List<Representative.Relation> relations() {
        return List.of(Representative.Relation.values());
    }

    /** Puts down how the representative is related. */
    public void describe(Representative.Relation relation, String note) {
        desk.session().fire(new EnrolmentEvent.GuardianDescribed(relation, note));
    }

    private String primary(ConfirmIdentity state, int asked, int answered) {
        var texts = desk.texts();
        if (state.proven().card().reading().verdict().overall() == Proof.DISPROVEN) {
            return texts.of("identity.primary.disproven");
        }
        if (answered < asked) {
            return texts.of("identity.primary.waiting", Integer.toString(answered), Integer.toString(asked));
        }
        return texts.of(noteWanted.get() ? "identity.primary.note" : "identity.primary");
    }

    private List<CheckItem> checks(ConfirmIdentity state) {
        var reading = state.proven().card().reading();
        var items = new ArrayList<CheckItem>();
        var texts = desk.texts();
        if (reading.verdict().overall() == Proof.DISPROVEN) {
            items.add(CheckItem.of(Mark.FAILED, texts.of("identity.disproven"), texts.of("identity.disproven.line")));
        } else if (reading.verdict().issuerVerified() != Proof.PROVEN) {
            items.add(CheckItem.of(Mark.NOT_VERIFIED, texts.of("identity.compare"), texts.of("identity.compare.line")));
        }
        var open = DecisionRules.openAtIdentity(state.proven(), state.answers());
        for (String subject : open) {
            items.add(CheckItem.of(Mark.ATTENTION, decisions.title(subject), texts.of("decision.line")));
        }
        for (Finding finding : reading.findings()) {
            if (!open.contains(DecisionSubject.of(finding))) {
                var words = desk.ports().words().finding(finding);
                items.add(CheckItem.of(Mark.NOT_VERIFIED, words.title(), words.advice()));
            }
        }
        items.add(validity(state));
        items.addAll(standing.items(state.proven().card().standing()));
        state.proven().guardian().ifPresent(it -> items.addAll(standing.guardian(it, open)));
        return items;
    }

    private CheckItem validity(ConfirmIdentity state) {
        var texts = desk.texts();
        var expiry = state.proven().card().reading().identity().expiry();
        var notices = state.proven().card().eligibility().notices();
        boolean soon = notices.contains(EligibilityNotice.CARD_EXPIRES_SOON);
        boolean gone = notices.contains(EligibilityNotice.CARD_EXPIRED);
        if (expiry instanceof CardExpiry.Until until) {
            var date = texts.date(until.date());
            if (gone) {
                return CheckItem.of(Mark.ATTENTION, texts.of("validity.gone", date), texts.of("validity.gone.line"));
            }
            return soon
                    ? CheckItem.of(Mark.ATTENTION, texts.of("validity.soon", date), texts.of("validity.soon.line"))
                    : CheckItem.of(Mark.VERIFIED, texts.of("validity.fine"), texts.of("validity.fine.line", date));
        }
        return expiry instanceof CardExpiry.Indefinite
                ? CheckItem.of(Mark.VERIFIED, texts.of("validity.fine"), texts.of("validity.indefinite.line"))
                : CheckItem.of(Mark.NOT_VERIFIED, texts.of("validity.unknown"), texts.of("validity.unknown.line"));
    }

    private Optional<Guardian> guardian(ConfirmIdentity state) {
        return state.proven().guardian().map(it -> {
            var identity = it.reading().identity();
            return new Guardian(
                    fields.value(IdentityField.FULL_NAME, identity),
                    fields.value(IdentityField.PERSONAL_ID_NUMBER, identity),
                    it.relation(),
                    it.note());
        });
    }

    private void askNext() {
        if (desk.session().state() instanceof ConfirmIdentity it) {
            DecisionRules.openAtIdentity(it.proven(), it.answers()).stream()
                    .findFirst()
                    .ifPresent(this::askNote);
        }
    }

    private void askNote(String subject) {
        var texts = desk.texts();
        question.set(Optional.of(new Question(
                decisions.title(subject),
                texts.of("reason.hint"),
                List.of(texts.of("identity.note.seen"), texts.of("identity.note.paper")),
                reason -> decide(subject, reason))));
    }

    private void askSpoken() {
        var texts = desk.texts();
        question.set(Optional.of(new Question(
                texts.of("identity.spoken.title"),
                texts.of("reason.hint"),
                List.of(texts.of("identity.spoken.cannot"), texts.of("identity.spoken.screen")),
                this::acceptSpoken)));
    }

    /** The citizen said all of it aloud: what is still open counts as right, and why it was not touched is kept. */
    private void acceptSpoken(String reason) {
        decision("identity.spoken", reason).ifPresent(it -> desk.session().fire(new EnrolmentEvent.AnsweredAloud(it)));
    }

    private void decide(String subject, String reason) {
        decision(subject, reason).ifPresent(it -> desk.session().fire(new EnrolmentEvent.Decided(it)));
    }

    private Optional<OfficerDecision> decision(String subject, String reason) {
        return desk.session().state() instanceof ConfirmIdentity it
                ? Optional.of(new OfficerDecision(
                        subject,
                        reason,
                        it.start().officer().account(),
                        desk.clock().instant()))
                : Optional.empty();
    }
}
