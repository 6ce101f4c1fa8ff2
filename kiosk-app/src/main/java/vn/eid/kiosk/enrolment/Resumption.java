package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.util.Optional;
import vn.eid.kiosk.enrolment.EnrolmentState.AwaitingCard;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.Locked;
import vn.eid.kiosk.enrolment.EnrolmentState.ReadingChip;
import vn.eid.kiosk.enrolment.EnrolmentState.Review;
import vn.eid.kiosk.enrolment.EnrolmentState.ScanningPaper;
import vn.eid.kiosk.enrolment.EnrolmentState.Sealing;
import vn.eid.kiosk.enrolment.EnrolmentState.TakingPortrait;
import vn.eid.kiosk.enrolment.TransitionResult.Moved;

/** Entering a state again after a standstill, with the devices that it needs; and leaving one, letting go of them. */
final class Resumption {
    private Resumption() {}

    /** The state as it is entered anew. */
    static Moved of(EnrolmentState state) {
        if (state instanceof ReadingChip it) {
            return to(it, new EnrolmentEffect.ReadChip(it.card(), it.input(), it.subject()));
        }
        if (state instanceof TakingPortrait it) {
            var live = new TakingPortrait(it.proven(), false, it.kept());
            return to(live, new EnrolmentEffect.StartCamera(it.proven().card().card()));
        }
        if (state instanceof ScanningPaper) {
            return to(state, new EnrolmentEffect.StartPaperCamera());
        }
        if (state instanceof Sealing it) {
            return to(new Review(it.proven()));
        }
        return to(state);
    }

    /** The state without its devices, to come back to; a card may be gone by then. */
    static EnrolmentState parked(EnrolmentState state) {
        if (state instanceof ReadingChip it) {
            return new AwaitingCard(it.start(), it.subject(), Optional.of(it.input()), it.kept());
        }
        if (state instanceof TakingPortrait it) {
            return new TakingPortrait(it.proven(), false, it.kept());
        }
        return state;
    }

    /** Adds what lets go of the devices that {@code state} holds. */
    static Moved releasing(EnrolmentState state, Moved moved) {
        if (state instanceof ReadingChip) {
            return moved.and(new EnrolmentEffect.CancelReading());
        }
        if (state instanceof TakingPortrait && !(moved.next() instanceof TakingPortrait)) {
            return moved.and(new EnrolmentEffect.StopCamera());
        }
        if (state instanceof ScanningPaper && !(moved.next() instanceof ScanningPaper)) {
            return moved.and(new EnrolmentEffect.StopPaperCamera());
        }
        return moved;
    }

    /** The work below a standstill or a lock. */
    static EnrolmentState below(EnrolmentState state) {
        if (state instanceof Halted it) {
            return below(it.resumeAt());
        }
        return state instanceof Locked it ? below(it.resumeAt()) : state;
    }
}
