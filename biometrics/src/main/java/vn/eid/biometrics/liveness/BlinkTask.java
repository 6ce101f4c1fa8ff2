package vn.eid.biometrics.liveness;

import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;

/**
 * Close the eyes and open them within six tenths of a second. Openness is compared with the same eyes before, because
 * eyes differ more between people than a half-closed eye from an open one.
 */
final class BlinkTask implements ChallengeTask {
    private static final double CLOSED = 0.45;
    private static final double OPEN = 0.75;
    private static final long LONGEST_NANOS = 600_000_000L;
    /** How fast the notion of open eyes follows: a blink of a few frames must not pull it down. */
    private static final double FOLLOW = 0.1;

    private final Deadline deadline = new Deadline();
    private double usual;
    private boolean closed;
    private long openLast;

    @Override
    public LivenessView.Task shown() {
        return LivenessView.Task.BLINK;
    }

    @Override
    public Outcome next(FaceMotion motion) {
        if (motion.eyesOpen().isPresent() && blinked(motion.eyesOpen().get(), motion.nanos())) {
            return Outcome.PASSED;
        }
        return deadline.over(motion.nanos()) ? Outcome.FAILED : Outcome.NOT_ASSESSED;
    }

    private boolean blinked(double opening, long now) {
        if (usual == 0) {
            usual = opening;
        }
        if (opening < CLOSED * usual) {
            closed = true;
            return false;
        }
        if (opening <= OPEN * usual) {
            return false;
        }
        boolean done = closed && now - openLast <= LONGEST_NANOS;
        closed = false;
        openLast = now;
        usual += FOLLOW * (opening - usual);
        return done;
    }
}
