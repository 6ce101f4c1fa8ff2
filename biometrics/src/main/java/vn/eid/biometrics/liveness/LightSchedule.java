package vn.eid.biometrics.liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.eid.biometrics.LivenessView.ScreenLight;

/**
 * The order in which the citizen's screen changes its colour: orange and blue by chance, each for 400 ms, so never more
 * than three changes in any second (photosensitive people; WCAG 2.3.1 draws the line there). White before and after.
 */
final class LightSchedule {
    /** Time of one colour. */
    static final long STEP_NANOS = 400_000_000L;

    private static final int STEPS = 10;
    /** White at the start, so that the camera's exposure has settled. */
    private static final int WHITE_STEPS = 2;

    private final List<ScreenLight> colours;

    /** Both colours occur at least three times, otherwise there would be nothing to tell apart. */
    LightSchedule(RandomGenerator random) {
        var list = new ArrayList<ScreenLight>();
        for (int i = 0; i < STEPS; i++) {
            list.add(i % 2 == 0 ? ScreenLight.ORANGE : ScreenLight.BLUE);
        }
        Shuffle.inPlace(list, random);
        for (int i = 0; i < WHITE_STEPS; i++) {
            list.add(0, ScreenLight.WHITE);
        }
        colours = List.copyOf(list);
    }

    long length() {
        return colours.size() * STEP_NANOS;
    }

    /** The colour at a time since the start; white outside. */
    ScreenLight at(long nanos) {
        int step = (int) Math.floorDiv(nanos, STEP_NANOS);
        return step < 0 || step >= colours.size() ? ScreenLight.WHITE : colours.get(step);
    }
}
