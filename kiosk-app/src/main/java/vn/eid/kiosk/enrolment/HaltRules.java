package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.refused;
import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.util.Optional;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CameraBack;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CardLifted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CardPlaced;
import vn.eid.kiosk.enrolment.EnrolmentEvent.Failed;
import vn.eid.kiosk.enrolment.EnrolmentEvent.GiveUp;
import vn.eid.kiosk.enrolment.EnrolmentEvent.GoTo;
import vn.eid.kiosk.enrolment.EnrolmentEvent.KeyGiven;
import vn.eid.kiosk.enrolment.EnrolmentEvent.LeftAlone;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PutAside;
import vn.eid.kiosk.enrolment.EnrolmentEvent.SignOut;
import vn.eid.kiosk.enrolment.EnrolmentState.AwaitingCard;
import vn.eid.kiosk.enrolment.EnrolmentState.AwaitingKey;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.Idle;
import vn.eid.kiosk.enrolment.EnrolmentState.ReadingChip;
import vn.eid.kiosk.enrolment.EnrolmentState.UnderWay;

/** A fault stands above the work: going on, putting the card back or typing the key again all lead back into it. */
final class HaltRules {
    private HaltRules() {}

    static TransitionResult goOn(Halted state, EnrolmentEvent event) {
        return Resumption.of(state.resumeAt());
    }

    static TransitionResult cameraBack(Halted state, CameraBack event) {
        return CameraReturn.awaited(state) ? Resumption.of(state.resumeAt()) : refused(RefusalReason.NOT_HERE);
    }

    static TransitionResult cardPlaced(Halted state, CardPlaced event) {
        if (state.resumeAt() instanceof AwaitingCard it) {
            return CardRules.placed(it, event);
        }
        if (state.resumeAt() instanceof AwaitingKey it) {
            return to(new Halted(state.fault(), new AwaitingKey(it.start(), it.subject(), event.card(), it.kept())));
        }
        if (state.resumeAt() instanceof ReadingChip it) {
            return CardRules.reading(it.start(), it.subject(), event.card(), it.input(), it.kept());
        }
        return state.resumeAt() instanceof Idle it
                ? CardRules.begin(it.officer(), event)
                : refused(RefusalReason.NOT_HERE);
    }

    /** The sentence about the fault stays; the work below it now awaits the card. */
    static TransitionResult cardLifted(Halted state, CardLifted event) {
        if (state.resumeAt() instanceof AwaitingKey it) {
            return to(
                    new Halted(state.fault(), new AwaitingCard(it.start(), it.subject(), Optional.empty(), it.kept())));
        }
        if (state.resumeAt() instanceof ReadingChip it) {
            return to(new Halted(
                    state.fault(), new AwaitingCard(it.start(), it.subject(), Optional.of(it.input()), it.kept())));
        }
        return refused(RefusalReason.NOT_HERE);
    }

    static TransitionResult keyGiven(Halted state, KeyGiven event) {
        if (state.resumeAt() instanceof AwaitingKey it) {
            return CardRules.keyGiven(it, event);
        }
        if (state.resumeAt() instanceof AwaitingCard it) {
            return CardRules.keyGiven(it, event);
        }
        if (state.resumeAt() instanceof ReadingChip it) {
            return CardRules.reading(it.start(), it.subject(), it.card(), event.input(), it.kept());
        }
        return state.resumeAt() instanceof Idle it
                ? CardRules.begin(it.officer(), event)
                : refused(RefusalReason.NOT_HERE);
    }

    /** The newest fault is shown; where the work goes on does not change. */
    static TransitionResult anotherFault(Halted state, Failed event) {
        return to(new Halted(event.fault(), state.resumeAt()));
    }

    static TransitionResult goTo(Halted state, GoTo event) {
        return state.resumeAt() instanceof UnderWay it ? LeaveRules.goTo(it, event) : refused(RefusalReason.NOT_HERE);
    }

    static TransitionResult putAside(Halted state, PutAside event) {
        return state.resumeAt() instanceof UnderWay it ? LeaveRules.putAside(it, event) : to(state.resumeAt());
    }

    static TransitionResult giveUp(Halted state, GiveUp event) {
        return state.resumeAt() instanceof UnderWay it ? LeaveRules.giveUp(it, event) : to(state.resumeAt());
    }

    static TransitionResult leftAlone(Halted state, LeftAlone event) {
        if (state.resumeAt() instanceof UnderWay it) {
            return SessionRules.lock(it.start().officer(), state);
        }
        return state.resumeAt() instanceof Idle it
                ? SessionRules.lock(it.officer(), state)
                : refused(RefusalReason.NOT_HERE);
    }

    static TransitionResult signOut(Halted state, SignOut event) {
        if (state.resumeAt() instanceof UnderWay it) {
            return SessionRules.signOut(it.start().officer());
        }
        return state.resumeAt() instanceof Idle it
                ? SessionRules.signOut(it.officer())
                : refused(RefusalReason.NOT_HERE);
    }
}
