package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.refused;
import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.util.Map;
import java.util.Optional;
import vn.eid.card.CardPresence;
import vn.eid.card.ChipReading;
import vn.eid.card.ReadPhase;
import vn.eid.card.ReadProgress;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CardLifted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CardPlaced;
import vn.eid.kiosk.enrolment.EnrolmentEvent.ChipProgressed;
import vn.eid.kiosk.enrolment.EnrolmentEvent.ChipRead;
import vn.eid.kiosk.enrolment.EnrolmentEvent.ChipTextRead;
import vn.eid.kiosk.enrolment.EnrolmentEvent.KeyGiven;
import vn.eid.kiosk.enrolment.EnrolmentEvent.NextCitizen;
import vn.eid.kiosk.enrolment.EnrolmentState.AwaitingCard;
import vn.eid.kiosk.enrolment.EnrolmentState.AwaitingKey;
import vn.eid.kiosk.enrolment.EnrolmentState.Declined;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.Idle;
import vn.eid.kiosk.enrolment.EnrolmentState.ReadingChip;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.Role;
import vn.eid.sync.dossier.Representative;

/** Step 1: card and key come in either order; both together open the chip. */
final class CardRules {
    private CardRules() {}

    static TransitionResult begin(Officer officer, CardPlaced event) {
        if (!officer.has(Role.OFFICER)) {
            return refused(RefusalReason.NOT_HERE);
        }
        var start = new Start(event.ticket().id(), officer, event.ticket().at(), Optional.empty());
        return to(new AwaitingKey(start, new Subject.Citizen(), event.card(), Kept.NOTHING));
    }

    static TransitionResult begin(Officer officer, KeyGiven event) {
        if (!officer.has(Role.OFFICER)) {
            return refused(RefusalReason.NOT_HERE);
        }
        var start = new Start(event.ticket().id(), officer, event.ticket().at(), Optional.empty());
        return to(new AwaitingCard(start, new Subject.Citizen(), Optional.of(event.input()), Kept.NOTHING));
    }

    static TransitionResult keyGiven(AwaitingKey state, KeyGiven event) {
        return reading(state.start(), state.subject(), state.card(), event.input(), state.kept());
    }

    static TransitionResult keyGiven(AwaitingCard state, KeyGiven event) {
        return to(new AwaitingCard(state.start(), state.subject(), Optional.of(event.input()), state.kept()));
    }

    static TransitionResult placed(AwaitingCard state, CardPlaced event) {
        return state.input()
                .map(input -> reading(state.start(), state.subject(), event.card(), input, state.kept()))
                .orElseGet(() -> to(new AwaitingKey(state.start(), state.subject(), event.card(), state.kept())));
    }

    static TransitionResult replaced(AwaitingKey state, CardPlaced event) {
        return to(new AwaitingKey(state.start(), state.subject(), event.card(), state.kept()));
    }

    static TransitionResult lifted(AwaitingKey state, CardLifted event) {
        return to(new AwaitingCard(state.start(), state.subject(), Optional.empty(), state.kept()));
    }

    static TransitionResult progressed(ReadingChip state, ChipProgressed event) {
        return to(new ReadingChip(
                state.start(),
                state.subject(),
                state.card(),
                state.input(),
                event.progress(),
                state.text(),
                state.kept()));
    }

    static TransitionResult textRead(ReadingChip state, ChipTextRead event) {
        return to(new ReadingChip(
                state.start(),
                state.subject(),
                state.card(),
                state.input(),
                state.progress(),
                Optional.of(event.identity()),
                state.kept()));
    }

    static TransitionResult read(ReadingChip state, ChipRead event) {
        var audit = new EnrolmentEffect.Record(
                "chip-read",
                state.start().officer().account(),
                Map.of(
                        "dossier", state.start().id().value(),
                        "proof", event.reading().verdict().overall().name(),
                        "access", event.reading().access().name()));
        if (event.eligibility() instanceof Eligibility.Refused refused) {
            return to(
                    new Declined(state.start(), state.subject(), event.reading().identity(), refused.reason()), audit);
        }
        if (state.subject() instanceof Subject.GuardianOf ward) {
            return guardianRead(state, ward, event).and(audit);
        }
        return citizenRead(state, event).and(audit);
    }

    private static TransitionResult.Moved citizenRead(ReadingChip state, ChipRead event) {
        Kept kept = state.kept();
        Standing before = kept.card().map(it -> it.card().standing()).orElse(Standing.UNKNOWN);
        var citizen = new CitizenCard(event.reading(), event.eligibility(), before);
        if (kept.card()
                .filter(it -> !sameCitizen(it.card().reading(), event.reading()))
                .isPresent()) {
            var again = new AwaitingCard(state.start(), state.subject(), Optional.empty(), kept);
            return to(new Halted(new EnrolmentFault.OfWorkflow(WorkflowFault.OTHER_CITIZEN), again));
        }
        boolean sameText = kept.card()
                .filter(it ->
                        it.card().reading().identity().equals(event.reading().identity()))
                .isPresent();
        Kept still = sameText ? kept : kept.withoutAnswers();
        Optional<GuardianCard> guardian = kept.card().flatMap(CardProof::guardian);
        if (event.eligibility() instanceof Eligibility.NeedsGuardian && guardian.isEmpty()) {
            return to(new AwaitingCard(state.start(), new Subject.GuardianOf(citizen), Optional.empty(), still));
        }
        return onwards(new CardProof(state.start(), citizen, guardian), still).and(lookUp(state.start(), citizen));
    }

    private static TransitionResult.Moved guardianRead(ReadingChip state, Subject.GuardianOf ward, ChipRead event) {
        var guardian = new GuardianCard(
                event.reading(),
                Representative.Relation.REPRESENTATIVE,
                "",
                event.eligibility().notices());
        return onwards(new CardProof(state.start(), ward.citizen(), Optional.of(guardian)), state.kept())
                .and(lookUp(state.start(), ward.citizen()));
    }

    private static EnrolmentEffect lookUp(Start start, CitizenCard citizen) {
        return new EnrolmentEffect.LookUpCitizen(
                citizen.reading().identity().personalIdNumber().value(), start.previous());
    }

    private static TransitionResult.Moved onwards(CardProof proof, Kept kept) {
        return Course.onwards(proof.start(), kept.withCard(proof).finished(Step.CARD));
    }

    static TransitionResult declinedLeaves(Declined state, NextCitizen event) {
        return to(
                new Idle(state.start().officer()),
                new EnrolmentEffect.EraseDraft(state.start().id()));
    }

    static TransitionResult.Moved reading(Start start, Subject subject, CardPresence card, CardInput input, Kept kept) {
        var progress = new ReadProgress(ReadPhase.CONNECTING, 0, 0);
        return to(
                new ReadingChip(start, subject, card, input, progress, Optional.empty(), kept),
                new EnrolmentEffect.ReadChip(card, input, subject));
    }

    private static boolean sameCitizen(ChipReading one, ChipReading other) {
        return one.identity()
                .personalIdNumber()
                .value()
                .equals(other.identity().personalIdNumber().value());
    }
}
