package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.refused;
import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.util.List;
import java.util.stream.Stream;
import vn.eid.kiosk.enrolment.EnrolmentEvent.CaptureBegan;
import vn.eid.kiosk.enrolment.EnrolmentEvent.Decided;
import vn.eid.kiosk.enrolment.EnrolmentEvent.LivenessWanted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PortraitAccepted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PortraitTaken;
import vn.eid.kiosk.enrolment.EnrolmentEvent.RetakeWanted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.StillUseless;
import vn.eid.kiosk.enrolment.EnrolmentEvent.StillWanted;
import vn.eid.kiosk.enrolment.EnrolmentState.ReviewPortrait;
import vn.eid.kiosk.enrolment.EnrolmentState.TakingPortrait;

/** Step 3: the program takes the picture by itself, the officer accepts it or has another one taken. */
final class PortraitRules {
    private PortraitRules() {}

    static TransitionResult stillWanted(TakingPortrait state, StillWanted event) {
        if (event.reason().isBlank()) {
            return refused(RefusalReason.REASON_MISSING);
        }
        if (state.takingStill()) {
            return refused(RefusalReason.BUSY);
        }
        return to(
                new TakingPortrait(state.proven(), true, state.kept()), new EnrolmentEffect.TakeStill(event.reason()));
    }

    static TransitionResult liveness(TakingPortrait state, LivenessWanted event) {
        return state.takingStill()
                ? refused(RefusalReason.BUSY)
                : to(state, new EnrolmentEffect.CheckLiveness(event.wanted()));
    }

    static TransitionResult captureBegan(TakingPortrait state, CaptureBegan event) {
        return to(new TakingPortrait(state.proven(), true, state.kept()));
    }

    static TransitionResult useless(TakingPortrait state, StillUseless event) {
        return to(new TakingPortrait(state.proven(), false, state.kept()));
    }

    static TransitionResult taken(TakingPortrait state, PortraitTaken event) {
        return to(
                new ReviewPortrait(
                        state.proven(), event.capture(), List.of(), state.kept().reopened(Step.PORTRAIT)),
                new EnrolmentEffect.StopCamera());
    }

    /** The portrait at hand is kept until a new one replaces it: back brings it again. */
    static TransitionResult retake(ReviewPortrait state, RetakeWanted event) {
        return to(
                new TakingPortrait(state.proven(), false, Kept.gather(state).reopened(Step.PORTRAIT)),
                new EnrolmentEffect.StartCamera(state.proven().card().card()));
    }

    /** The officer doubts after the fact: the check comes first, then another portrait. */
    static TransitionResult livenessAndRetake(ReviewPortrait state, LivenessWanted event) {
        return event.wanted()
                ? to(
                        new TakingPortrait(
                                state.proven(), false, Kept.gather(state).reopened(Step.PORTRAIT)),
                        new EnrolmentEffect.StartCamera(state.proven().card().card()),
                        new EnrolmentEffect.CheckLiveness(true))
                : refused(RefusalReason.NOT_HERE);
    }

    static TransitionResult decided(ReviewPortrait state, Decided event) {
        if (event.decision().reason().isBlank()) {
            return refused(RefusalReason.REASON_MISSING);
        }
        var decisions = Stream.concat(state.decisions().stream(), Stream.of(event.decision()))
                .toList();
        return to(
                new ReviewPortrait(state.proven(), state.capture(), decisions, state.kept()),
                IdentityRules.decision(state.start(), event));
    }

    static TransitionResult accepted(ReviewPortrait state, PortraitAccepted event) {
        return DecisionRules.openAtPortrait(state.capture(), state.decisions()).isEmpty()
                ? Course.onwards(state.start(), Kept.gather(state).finished(Step.PORTRAIT))
                : refused(RefusalReason.DECISION_MISSING);
    }
}
