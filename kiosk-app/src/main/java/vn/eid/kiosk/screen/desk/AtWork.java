package vn.eid.kiosk.screen.desk;

import java.util.Optional;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.officer.Officer;

/** Who is at the counter, and whether a citizen is. */
public final class AtWork {
    private AtWork() {}

    /** The officer who is signed in, or whose work waits behind the lock. */
    public static Optional<Officer> officer(EnrolmentState state) {
        if (state instanceof EnrolmentState.Halted it) {
            return officer(it.resumeAt());
        }
        if (state instanceof EnrolmentState.Idle it) {
            return Optional.of(it.officer());
        }
        if (state instanceof EnrolmentState.UnderWay it) {
            return Optional.of(it.start().officer());
        }
        if (state instanceof EnrolmentState.Locked it) {
            return Optional.of(it.officer());
        }
        return state instanceof EnrolmentState.Saved it ? Optional.of(it.officer()) : Optional.empty();
    }

    /** Whether the windows are locked or nobody is signed in. */
    public static boolean closed(EnrolmentState state) {
        return state instanceof EnrolmentState.Locked || officer(state).isEmpty();
    }

    /** Whether an enrolment is under way, also under a fault. */
    public static boolean enrolling(EnrolmentState state) {
        return state instanceof EnrolmentState.Halted halted
                ? enrolling(halted.resumeAt())
                : state instanceof EnrolmentState.UnderWay;
    }

    /** Whether there is something for the citizen to look at or to answer now. */
    public static boolean citizensTurn(EnrolmentState state) {
        if (state instanceof EnrolmentState.ConfirmIdentity it) {
            return it.asking().isPresent();
        }
        if (state instanceof EnrolmentState.Contact it) {
            return it.form().phone().isPresent() && it.form().citizen().isEmpty();
        }
        return state instanceof EnrolmentState.GivingConsent
                || state instanceof EnrolmentState.TakingPortrait
                || state instanceof EnrolmentState.Saved;
    }
}
