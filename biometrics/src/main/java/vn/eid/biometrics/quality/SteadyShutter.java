package vn.eid.biometrics.quality;

import java.util.Optional;
import vn.eid.biometrics.Frame;

/**
 * Fires when everything has been right for half a second, and hands out the best frame of that time. A single bad frame
 * in between, as from a blink, delays but does not start over. Times in nanoseconds of the frames' clock.
 */
final class SteadyShutter {
    private static final long STEADY = 500_000_000L;
    /** A shorter interruption is forgiven. */
    private static final long FORGIVEN = 120_000_000L;
    /** Longer than this between two frames is no steady view but two views. */
    private static final long LONGEST_GAP = 400_000_000L;

    private Optional<Frame> best = Optional.empty();
    private double bestMerit;
    private long greenSince;
    private long lastGreen;
    private long lastFrame;
    private boolean counting;
    private boolean fired;

    void reset() {
        stop();
        fired = false;
    }

    private void stop() {
        best = Optional.empty();
        counting = false;
    }

    /**
     * @param green whether this frame meets the profile
     * @param merit how good it is, to choose between green frames
     * @return the frame to keep, once
     */
    Optional<Frame> next(Frame frame, boolean green, double merit) {
        long now = frame.capturedNanos();
        if (counting && now - lastFrame > LONGEST_GAP) {
            stop();
        }
        lastFrame = now;
        if (fired) {
            return Optional.empty();
        }
        if (!green) {
            if (counting && now - lastGreen > FORGIVEN) {
                stop();
            }
            return Optional.empty();
        }
        if (!counting) {
            counting = true;
            greenSince = now;
        }
        lastGreen = now;
        if (best.isEmpty() || merit > bestMerit) {
            best = Optional.of(frame);
            bestMerit = merit;
        }
        if (now - greenSince < STEADY) {
            return Optional.empty();
        }
        fired = true;
        Optional<Frame> kept = best;
        stop();
        return kept;
    }

    /** Whether the picture was taken since the last reset. */
    boolean fired() {
        return fired;
    }

    /** 0..1 of the half second. */
    double progress(long now) {
        if (fired) {
            return 1;
        }
        return counting ? Math.max(0, Math.min(1, (double) (now - greenSince) / STEADY)) : 0;
    }
}
