package vn.eid.biometrics.liveness;

import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;

/** Turn the head to one side, at least 15° for a third of a second. */
final class TurnTask implements ChallengeTask {
    private static final double DEGREES = 15;
    private static final long HELD_NANOS = 300_000_000L;

    private final LivenessView.Task shown;
    private final ParallaxTest parallax;
    private final Deadline deadline = new Deadline();
    private boolean turned;
    private long turnedSince;

    TurnTask(LivenessView.Task shown, ParallaxTest parallax) {
        this.shown = shown;
        this.parallax = parallax;
    }

    @Override
    public LivenessView.Task shown() {
        return shown;
    }

    @Override
    public Outcome next(FaceMotion motion) {
        motion.mesh().ifPresent(mesh -> parallax.add(motion.yaw().orElse(0.0), mesh));
        double wanted = motion.yaw().map(this::towards).orElse(0.0);
        if (wanted < DEGREES) {
            turned = false;
        } else if (!turned) {
            turned = true;
            turnedSince = motion.nanos();
        } else if (motion.nanos() - turnedSince >= HELD_NANOS) {
            return Outcome.PASSED;
        }
        return deadline.over(motion.nanos()) ? Outcome.FAILED : Outcome.NOT_ASSESSED;
    }

    private double towards(double yaw) {
        return shown == LivenessView.Task.TURN_LEFT ? yaw : -yaw;
    }
}
