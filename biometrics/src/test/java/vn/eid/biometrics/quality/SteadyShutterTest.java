package vn.eid.biometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Frame;

@DisplayName("The shutter")
class SteadyShutterTest {
    private final SteadyShutter shutter = new SteadyShutter();

    private Optional<Frame> at(int millis, boolean green, double merit) {
        return shutter.next(new Frame(1, 1, new byte[3], millis * 1_000_000L), green, merit);
    }

    private static long millis(Frame frame) {
        return frame.capturedNanos() / 1_000_000L;
    }

    @Test
    @DisplayName("fires after half a second of green, with the best frame of that time, once")
    void firesOnce() {
        for (int t = 0; t < 500; t += 50) {
            assertThat(at(t, true, t == 200 ? 9 : 1)).isEmpty();
        }
        assertThat(at(500, true, 1))
                .hasValueSatisfying(frame -> assertThat(millis(frame)).isEqualTo(200));
        assertThat(shutter.fired()).isTrue();
        assertThat(at(1100, true, 1)).isEmpty();
        assertThat(at(1700, true, 1)).isEmpty();
    }

    @Test
    @DisplayName("forgives one bad frame, as from a blink, and never hands it out")
    void forgivesABlink() {
        for (int t = 0; t <= 450; t += 50) {
            assertThat(at(t, t != 250, t == 250 ? 99 : 1)).isEmpty();
        }
        assertThat(at(500, true, 0.5))
                .hasValueSatisfying(frame -> assertThat(millis(frame)).isNotEqualTo(250));
    }

    @Test
    @DisplayName("starts over when something was wrong for longer")
    void startsOver() {
        for (int t = 0; t <= 300; t += 50) {
            at(t, true, 1);
        }
        for (int t = 350; t <= 500; t += 50) {
            at(t, false, 1);
        }
        assertThat(at(550, true, 1)).isEmpty();
        assertThat(at(1000, true, 1)).as("gap of frames").isEmpty();
        assertThat(at(1250, true, 1)).isEmpty();
        assertThat(at(1500, true, 1)).isPresent();
    }

    @Test
    @DisplayName("tells how far the half second has come")
    void progress() {
        at(1000, true, 1);
        assertThat(shutter.progress(1_250_000_000L)).isEqualTo(0.5);
        at(1250, false, 1);
        at(1500, false, 1);
        assertThat(shutter.progress(1_500_000_000L)).isZero();
    }

    @Test
    @DisplayName("is ready again after a reset")
    void reset() {
        for (int t = 0; t <= 500; t += 100) {
            at(t, true, 1);
        }
        shutter.reset();
        assertThat(shutter.fired()).isFalse();
        for (int t = 600; t < 1100; t += 100) {
            assertThat(at(t, true, 1)).isEmpty();
        }
        assertThat(at(1100, true, 1)).isPresent();
    }
}
