package vn.eid.biometrics.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView.ScreenLight;

@DisplayName("Skin under coloured light")
class LightResponseTest {
    private static final long FRAME = 33_000_000L;

    private final LightSchedule shown = new LightSchedule(new Random(3));

    /** Films a cheek that answers to a schedule, some milliseconds late, with noise. */
    private Outcome film(LightSchedule lit, long delayMillis, double strength, double noise) {
        var response = new LightResponse(shown);
        var random = new Random(5);
        for (long t = 0; t < shown.length(); t += FRAME) {
            ScreenLight light = lit.at(t - delayMillis * 1_000_000L);
            double sign = light == ScreenLight.ORANGE ? 1 : light == ScreenLight.BLUE ? -1 : 0;
            double red = 150 + strength * sign + noise * random.nextGaussian();
            double blue = 110 - strength * sign + noise * random.nextGaussian();
            response.add(t, red, blue);
        }
        return response.outcome();
    }

    @ParameterizedTest(name = "{0} ms late")
    @ValueSource(longs = {0, 60, 130, 250})
    @DisplayName("that answers passes, however late the camera is")
    void answers(long delay) {
        assertThat(film(shown, delay, 6, 1)).isEqualTo(Outcome.PASSED);
    }

    @Test
    @DisplayName("that shows nothing in a bright room is not judged")
    void brightRoom() {
        assertThat(film(shown, 100, 0, 0.2)).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(film(shown, 100, 0.1, 0.2)).isEqualTo(Outcome.NOT_ASSESSED);
    }

    @Test
    @DisplayName(
            "that answers to some other light is a film: one in twenty-five passes by chance at most, many fail outright")
    void film() {
        int passed = 0;
        int failed = 0;
        int films = 200;
        for (int other = 10; other < 10 + films; other++) {
            Outcome outcome = film(new LightSchedule(new Random(other)), 100, 6, 1);
            passed += outcome == Outcome.PASSED ? 1 : 0;
            failed += outcome == Outcome.FAILED ? 1 : 0;
        }
        assertThat(passed).as("passed of " + films).isLessThanOrEqualTo(films / 25);
        assertThat(failed).as("failed of " + films).isGreaterThan(films / 5);
    }

    @Test
    @DisplayName("seen on too few frames is not judged")
    void tooShort() {
        var response = new LightResponse(shown);
        for (int i = 0; i < 29; i++) {
            response.add(i * FRAME, 150, 100);
        }
        assertThat(response.outcome()).isEqualTo(Outcome.NOT_ASSESSED);
    }
}
