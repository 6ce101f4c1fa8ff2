package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.refused;
import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.util.Map;
import java.util.Optional;
import vn.eid.card.CardFault;
import vn.eid.kiosk.enrolment.EnrolmentEvent.Back;
import vn.eid.kiosk.enrolment.EnrolmentEvent.Failed;
import vn.eid.kiosk.enrolment.EnrolmentEvent.GiveUp;
import vn.eid.kiosk.enrolment.EnrolmentEvent.GoTo;
import vn.eid.kiosk.enrolment.EnrolmentEvent.LeftAlone;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PutAside;
import vn.eid.kiosk.enrolment.EnrolmentEvent.SignOut;
import vn.eid.kiosk.enrolment.EnrolmentState.AwaitingCard;
import vn.eid.kiosk.enrolment.EnrolmentState.AwaitingKey;
import vn.eid.kiosk.enrolment.EnrolmentState.Declined;
import vn.eid.kiosk.enrolment.EnrolmentState.Documents;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.Idle;
import vn.eid.kiosk.enrolment.EnrolmentState.ReadingChip;
import vn.eid.kiosk.enrolment.EnrolmentState.ScanningPaper;
import vn.eid.kiosk.enrolment.EnrolmentState.TakingPortrait;
import vn.eid.kiosk.enrolment.EnrolmentState.UnderWay;
import vn.eid.kiosk.enrolment.TransitionResult.Moved;

/** What every state under way has in common: back, correct, put aside, give up, lock, sign out, fault. */
final class LeaveRules {
    private LeaveRules() {}

    static TransitionResult back(UnderWay state, Back event) {
        return Resumption.releasing(state, previousScreen(state));
    }

    private static Moved previousScreen(UnderWay state) {
        Kept kept = Kept.gather(state);
        if (state instanceof ReadingChip it) {
            return to(new AwaitingKey(it.start(), it.subject(), it.card(), kept));
        }
        if (state instanceof Declined it) {
            return it.subject() instanceof Subject.GuardianOf
                    ? to(new AwaitingCard(it.start(), it.subject(), Optional.empty(), kept))
                    : idle(it);
        }
        if (ofGuardian(state)) {
            return kept.finished().contains(Step.CARD)
                    ? Course.at(Step.IDENTITY, state.start(), kept).orElseThrow()
                    : to(new AwaitingCard(state.start(), new Subject.Citizen(), Optional.empty(), kept));
        }
        if (state instanceof TakingPortrait && kept.portrait().isPresent()) {
            return Course.at(Step.PORTRAIT, state.start(), kept).orElseThrow();
        }
        if (state instanceof ScanningPaper) {
            return Course.at(Step.DOCUMENTS, state.start(), kept).orElseThrow();
        }
        if (state.step() == Step.CARD) {
            return kept.card().isPresent()
                    ? Course.at(Step.IDENTITY, state.start(), kept.finished(Step.CARD))
                            .orElseThrow()
                    : idle(state);
        }
        // The page before "one last look" is the contact step: the consent in between belongs to the citizen.
        Step target = state.step() == Step.SUBMIT
                ? Step.CONTACT
                : Step.values()[state.step().ordinal() - 1];
        return Course.at(target, state.start(), kept).orElseThrow();
    }

    private static boolean ofGuardian(UnderWay state) {
        return state instanceof AwaitingCard card && card.subject() instanceof Subject.GuardianOf
                || state instanceof AwaitingKey key && key.subject() instanceof Subject.GuardianOf;
    }

    private static Moved idle(UnderWay state) {
        return to(new Idle(state.start().officer()));
    }

    static TransitionResult goTo(UnderWay state, GoTo event) {
        if (state.step() == event.step()) {
            return refused(RefusalReason.NOT_HERE);
        }
        return Course.at(event.step(), state.start(), Kept.gather(state))
                .<TransitionResult>map(moved -> Resumption.releasing(state, moved))
                .orElseGet(() -> refused(RefusalReason.STEP_NOT_REACHED));
    }

    static TransitionResult putAside(UnderWay state, PutAside event) {
        return Resumption.releasing(state, idle(state));
    }

    static TransitionResult giveUp(UnderWay state, GiveUp event) {
        if (event.reason().isBlank()) {
            return refused(RefusalReason.REASON_MISSING);
        }
        var start = state.start();
        var entry = new EnrolmentEffect.Record(
                "given-up",
                start.officer().account(),
                Map.of("dossier", start.id().value(), "step", state.step().name()));
        return Resumption.releasing(
                state,
                idle(state).and(new EnrolmentEffect.EraseDraft(start.id())).and(entry));
    }

    static TransitionResult leftAlone(UnderWay state, LeftAlone event) {
        return Resumption.releasing(state, SessionRules.lock(state.start().officer(), Resumption.parked(state)));
    }

    static TransitionResult signOut(UnderWay state, SignOut event) {
        return Resumption.releasing(state, SessionRules.signOut(state.start().officer()));
    }

    static TransitionResult failed(UnderWay state, Failed event) {
        Moved halted = to(new Halted(event.fault(), afterFault(state, event.fault())));
        return state instanceof TakingPortrait || state instanceof ScanningPaper
                ? Resumption.releasing(state, halted)
                : halted;
    }

    /** Where the work goes on: a wrong key is typed again, a lost card put down again, anything else tried again. */
    private static EnrolmentState afterFault(UnderWay state, EnrolmentFault fault) {
        if (state instanceof ReadingChip it) {
            if (fault instanceof EnrolmentFault.OfWorkflow
                    || fault instanceof EnrolmentFault.OfCard card && card.fault() == CardFault.WRONG_KEY) {
                return new AwaitingKey(it.start(), it.subject(), it.card(), it.kept());
            }
            boolean cardGone = fault instanceof EnrolmentFault.OfCard card
                    && (card.fault() == CardFault.CARD_REMOVED
                            || card.fault() == CardFault.READER_LOST
                            || card.fault() == CardFault.NO_READER
                            || card.fault() == CardFault.SERVICE_UNAVAILABLE);
            return cardGone ? new AwaitingCard(it.start(), it.subject(), Optional.of(it.input()), it.kept()) : it;
        }
        // A paper camera that fails leaves the form, where a file can be chosen instead.
        return state instanceof ScanningPaper it
                ? new Documents(it.proven(), it.documents(), it.hand(), it.kept())
                : Resumption.parked(state);
    }
}
