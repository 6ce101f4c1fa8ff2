package vn.eid.biometrics.liveness;

import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;

/** One task of the challenge: watches the face until it was done, or the time is over. */
interface ChallengeTask {
    LivenessView.Task shown();

    /** @return {@code NOT_ASSESSED} while it goes on, then how it ended */
    Outcome next(FaceMotion motion);
}
