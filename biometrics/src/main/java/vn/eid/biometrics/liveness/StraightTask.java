package vn.eid.biometrics.liveness;

import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;

/** Look straight for a moment: what all other tasks compare with. */
final class StraightTask implements ChallengeTask {
    private static final double DEGREES = 8;
    private static final long HELD_NANOS = 300_000_000L;

    private final ParallaxTest parallax;
    private final Deadline deadline = new Deadline();
    private boolean straight;
    private long straightSince;

    StraightTask(ParallaxTest parallax) {
        this.parallax = parallax;
    }

    @Override
    public LivenessView.Task shown() {
        return LivenessView.Task.LOOK_STRAIGHT;
    }

    @Override
    public Outcome next(FaceMotion motion) {
        if (motion.yaw().map(Math::abs).orElse(Double.MAX_VALUE) > DEGREES) {
            straight = false;
        } else if (!straight) {
            straight = true;
            straightSince = motion.nanos();
        } else if (motion.nanos() - straightSince >= HELD_NANOS) {
            motion.mesh().ifPresent(parallax::straight);
            return Outcome.PASSED;
        }
        return deadline.over(motion.nanos()) ? Outcome.FAILED : Outcome.NOT_ASSESSED;
    }
}
