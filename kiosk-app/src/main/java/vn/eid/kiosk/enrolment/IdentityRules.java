package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.refused;
import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.eid.kiosk.enrolment.EnrolmentEvent.AnsweredAloud;
import vn.eid.kiosk.enrolment.EnrolmentEvent.Decided;
import vn.eid.kiosk.enrolment.EnrolmentEvent.FieldAnswered;
import vn.eid.kiosk.enrolment.EnrolmentEvent.GuardianDescribed;
import vn.eid.kiosk.enrolment.EnrolmentEvent.GuardianWanted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.IdentityAccepted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.StandingKnown;
import vn.eid.kiosk.enrolment.EnrolmentState.AwaitingCard;
import vn.eid.kiosk.enrolment.EnrolmentState.ConfirmIdentity;
import vn.eid.sync.queue.Spool;

/** Step 2: the citizen says of each field whether it is right; the officer writes down what is odd. */
final class IdentityRules {
    private IdentityRules() {}

    static TransitionResult answered(ConfirmIdentity state, FieldAnswered event) {
        var asked = IdentityField.presentIn(state.proven().card().reading().identity());
        return asked.contains(event.field())
                ? to(with(state, state.answers().with(event.field(), event.answer())))
                : refused(RefusalReason.NOT_HERE);
    }

    static TransitionResult answeredAloud(ConfirmIdentity state, AnsweredAloud event) {
        if (event.decision().reason().isBlank()) {
            return refused(RefusalReason.REASON_MISSING);
        }
        IdentityAnswers answers = state.answers().with(event.decision());
        for (IdentityField field :
                IdentityField.presentIn(state.proven().card().reading().identity())) {
            answers = answers.answers().containsKey(field) ? answers : answers.with(field, Answer.RIGHT);
        }
        return to(with(state, answers), decision(state.start(), new Decided(event.decision())));
    }

    static TransitionResult decided(ConfirmIdentity state, Decided event) {
        if (event.decision().reason().isBlank()) {
            return refused(RefusalReason.REASON_MISSING);
        }
        return to(with(state, state.answers().with(event.decision())), decision(state.start(), event));
    }

    /** An answer about somebody else, or one that says nothing new, changes nothing. */
    static TransitionResult standingKnown(ConfirmIdentity state, StandingKnown event) {
        CitizenCard card = state.proven().card();
        boolean same = card.reading().identity().personalIdNumber().value().equals(event.personalIdNumber());
        if (!same || card.standing().equals(event.standing())) {
            return refused(RefusalReason.NOT_HERE);
        }
        var proof = new CardProof(
                state.start(), card.with(event.standing()), state.proven().guardian());
        Kept kept = event.standing().subjects().isEmpty()
                ? state.kept()
                : state.kept().reopened(Step.IDENTITY);
        return to(new ConfirmIdentity(proof, state.answers(), kept));
    }

    static TransitionResult guardianWanted(ConfirmIdentity state, GuardianWanted event) {
        if (state.proven().guardian().isPresent()) {
            return refused(RefusalReason.NOT_HERE);
        }
        var ward = new Subject.GuardianOf(state.proven().card());
        return to(new AwaitingCard(state.start(), ward, Optional.empty(), Kept.gather(state)));
    }

    static TransitionResult guardianDescribed(ConfirmIdentity state, GuardianDescribed event) {
        if (event.note().isBlank()) {
            return refused(RefusalReason.REASON_MISSING);
        }
        return state.proven()
                .guardian()
                .<TransitionResult>map(it -> {
                    var described = new GuardianCard(it.reading(), event.relation(), event.note(), it.notices());
                    var proof = new CardProof(state.start(), state.proven().card(), Optional.of(described));
                    return to(new ConfirmIdentity(proof, state.answers(), state.kept()));
                })
                .orElseGet(() -> refused(RefusalReason.NOT_HERE));
    }

    static TransitionResult accepted(ConfirmIdentity state, IdentityAccepted event) {
        return DecisionRules.hindersIdentity(state.proven(), state.answers())
                .<TransitionResult>map(TransitionResult::refused)
                .orElseGet(
                        () -> Course.onwards(state.start(), Kept.gather(state).finished(Step.IDENTITY)));
    }

    /** A new answer opens the step again for whoever had finished it. */
    private static ConfirmIdentity with(ConfirmIdentity state, IdentityAnswers answers) {
        return new ConfirmIdentity(state.proven(), answers, state.kept().reopened(Step.IDENTITY));
    }

    static EnrolmentEffect decision(Start start, Decided event) {
        return new EnrolmentEffect.Record(
                "override",
                start.officer().account(),
                Map.of(
                        "dossier",
                        start.id().value(),
                        "subject",
                        event.decision().subject(),
                        // The reason itself may name people; it lies in the sealed dossier, and this proves which it
                        // was.
                        "reason-sha256",
                        Spool.sha256(event.decision().reason().getBytes(StandardCharsets.UTF_8))));
    }
}
