package vn.eid.biometrics.liveness;

import java.util.ArrayList;
import java.util.List;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView.ScreenLight;

/**
 * Whether the skin becomes redder under orange and bluer under blue light, a moment after the screen did: screen, camera
 * and cable delay the answer by 50 to 300 ms, so the delay that fits best is taken. In a bright room the screen changes
 * the skin by less than the camera's noise; then nothing is claimed.
 */
final class LightResponse {
    private static final long STEP = 50_000_000L;
    private static final long LONGEST_DELAY = 300_000_000L;
    private static final double ANSWERS = 0.75;
    private static final double IGNORES = 0.2;
    /** Smallest difference of the colour share between both lights that is more than noise. */
    private static final double VISIBLE = 0.004;

    private static final int LEAST_SAMPLES = 30;

    private record Sample(long nanos, double redness) {}

    private final List<Sample> samples = new ArrayList<>();
    private final LightSchedule schedule;

    LightResponse(LightSchedule schedule) {
        this.schedule = schedule;
    }

    /**
     * @param nanos since the schedule's start
     * @param red mean of the cheeks
     * @param blue mean of the cheeks
     */
    void add(long nanos, double red, double blue) {
        samples.add(new Sample(nanos, (red - blue) / Math.max(1, red + blue)));
    }

    Outcome outcome() {
        if (samples.size() < LEAST_SAMPLES) {
            return Outcome.NOT_ASSESSED;
        }
        double best = -1;
        double visible = 0;
        for (long delay = 0; delay <= LONGEST_DELAY; delay += STEP) {
            double correlation = correlation(delay);
            if (correlation > best) {
                best = correlation;
                visible = contrast(delay);
            }
        }
        if (best >= ANSWERS && visible >= VISIBLE) {
            return Outcome.PASSED;
        }
        // No change at all is what a bright room looks like, too; colours that change, but not with our light, are a
        // film.
        return best < IGNORES && spread() >= VISIBLE ? Outcome.FAILED : Outcome.NOT_ASSESSED;
    }

    /** Standard deviation of the colour share over all samples. */
    private double spread() {
        double mean = samples.stream().mapToDouble(Sample::redness).average().orElse(0);
        return Math.sqrt(samples.stream()
                .mapToDouble(sample -> (sample.redness() - mean) * (sample.redness() - mean))
                .average()
                .orElse(0));
    }

    private double correlation(long delay) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (Sample sample : samples) {
            double light = sign(sample.nanos() - delay);
            if (light != 0) {
                n++;
                x += light;
                y += sample.redness();
                xx += light * light;
                yy += sample.redness() * sample.redness();
                xy += light * sample.redness();
            }
        }
        double spread = (n * xx - x * x) * (n * yy - y * y);
        return spread <= 0 ? 0 : (n * xy - x * y) / Math.sqrt(spread);
    }

    private double contrast(long delay) {
        double orange = 0;
        double blue = 0;
        int oranges = 0;
        int blues = 0;
        for (Sample sample : samples) {
            double light = sign(sample.nanos() - delay);
            if (light > 0) {
                orange += sample.redness();
                oranges++;
            } else if (light < 0) {
                blue += sample.redness();
                blues++;
            }
        }
        return oranges == 0 || blues == 0 ? 0 : Math.abs(orange / oranges - blue / blues);
    }

    private double sign(long nanos) {
        ScreenLight light = schedule.at(nanos);
        return light == ScreenLight.ORANGE ? 1 : light == ScreenLight.BLUE ? -1 : 0;
    }
}
