package vn.eid.kiosk.enrolment;

import vn.eid.kiosk.enrolment.TransitionResult.Moved;

/**
 * What of an enrolment under way lies on the disk: the open step and everything captured. The state itself is found
 * again from it, so that drafts survive a change of screens.
 */
public record Draft(Step step, Start start, Kept kept) {
    /** The draft of a state. */
    public static Draft of(EnrolmentState.UnderWay state) {
        return new Draft(state.step(), state.start(), withValidConsent(state, Kept.gather(state)));
    }

    /** The state to go on with, at the same step. */
    public EnrolmentState.UnderWay state() {
        Moved moved = Course.at(step, start, kept).orElseGet(() -> Course.onwards(start, kept));
        return (EnrolmentState.UnderWay) moved.next();
    }

    /** The same work under a new number, opened at the one step that the ministry did not accept. */
    public EnrolmentState.UnderWay redo(Step wanted, Start fresh) {
        Kept old = switch (wanted) {
            case PORTRAIT -> kept.withoutPortrait();
            case IDENTITY -> kept.withoutAnswers();
            default -> kept.reopened(wanted);
        };
        return new Draft(wanted, fresh, old).state();
    }

    /** A consent belongs to exactly the data that it was given for, so a draft does not carry one that is void. */
    private static Kept withValidConsent(EnrolmentState.UnderWay state, Kept kept) {
        return kept.consent().isEmpty() || state instanceof EnrolmentState.Review ? kept : kept.withoutConsent();
    }
}
