package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.refused;
import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.util.Map;
import vn.eid.kiosk.enrolment.EnrolmentEvent.DraftOpened;
import vn.eid.kiosk.enrolment.EnrolmentEvent.DraftWanted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.Failed;
import vn.eid.kiosk.enrolment.EnrolmentEvent.RedoWanted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.SignOut;
import vn.eid.kiosk.enrolment.EnrolmentEvent.SignedIn;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.Idle;
import vn.eid.kiosk.enrolment.EnrolmentState.Locked;
import vn.eid.kiosk.enrolment.EnrolmentState.SignedOut;
import vn.eid.kiosk.officer.Officer;

/** Signing in and out, locking, and what begins from the idle screen besides a card. */
final class SessionRules {
    private SessionRules() {}

    static TransitionResult signIn(SignedOut state, SignedIn event) {
        return to(new Idle(event.officer()), audit("signed-in", event.officer()));
    }

    /** Another officer finds an idle counter; the locked work stays a draft of whoever began it. */
    static TransitionResult unlock(Locked state, SignedIn event) {
        var entry = audit("unlocked", event.officer());
        return event.officer().account().equals(state.officer().account())
                ? Resumption.of(state.resumeAt()).and(entry)
                : to(new Idle(event.officer()), entry);
    }

    static TransitionResult signOutLocked(Locked state, SignOut event) {
        return signOut(state.officer());
    }

    static TransitionResult.Moved signOut(Officer officer) {
        return to(new SignedOut(), audit("signed-out", officer));
    }

    static TransitionResult.Moved lock(Officer officer, EnrolmentState resumeAt) {
        return to(new Locked(officer, resumeAt), audit("locked", officer));
    }

    static TransitionResult openDraft(Idle state, DraftWanted event) {
        return to(state, new EnrolmentEffect.OpenDraft(event.id()));
    }

    static TransitionResult openRedo(Idle state, RedoWanted event) {
        return to(state, new EnrolmentEffect.OpenRedo(event.rejected(), event.ticket(), state.officer()));
    }

    static TransitionResult draftOpened(Idle state, DraftOpened event) {
        var owner = event.state().start().officer();
        return owner.account().equals(state.officer().account())
                ? Resumption.of(event.state())
                : refused(RefusalReason.OTHER_OFFICER);
    }

    static TransitionResult halt(EnrolmentState state, Failed event) {
        return to(new Halted(event.fault(), state));
    }

    private static EnrolmentEffect audit(String event, Officer officer) {
        return new EnrolmentEffect.Record(event, officer.account(), Map.of());
    }
}
