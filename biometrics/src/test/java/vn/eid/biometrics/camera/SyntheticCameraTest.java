package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.simulator.DrawnCitizen;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Screenplay;
import vn.eid.biometrics.simulator.SyntheticCamera;
import vn.eid.biometrics.simulator.SyntheticCameraSource;

@DisplayName("The synthetic camera")
class SyntheticCameraTest extends CameraContract {
    private final DrawnCitizen citizen = new DrawnCitizen(DrawnFace.ofSeed(1), Screenplay.arrival());

    @Override
    CameraSource source() {
        return new SyntheticCameraSource(citizen, Monotonic.system());
    }

    @Override
    String id() {
        return "synthetic:citizen";
    }

    @Override
    Resolution live() {
        return Resolution.HD;
    }

    @Override
    Resolution still() {
        return Resolution.FULL_HD;
    }

    @Test
    @DisplayName("runs at 30 frames a second of the watch that it is given")
    void pacesByItsWatch() throws Exception {
        HandWatch watch = new HandWatch();
        try (SyntheticCamera camera = new SyntheticCamera(citizen, watch)) {
            int frames = 0;
            while (watch.nanos() < Duration.ofSeconds(1).toNanos()) {
                frames += camera.next(Duration.ofMillis(5)).isPresent() ? 1 : 0;
            }
            assertThat(frames).isBetween(29, 31);
        }
    }

    @Test
    @DisplayName("says once a second that it is unplugged, and goes on when it is back")
    void unplugs() throws Exception {
        HandWatch watch = new HandWatch();
        try (SyntheticCamera camera = new SyntheticCamera(citizen, watch)) {
            frame(camera);
            camera.plugged(false);
            int reports = 0;
            for (int i = 0; i < 30; i++) {
                try {
                    assertThat(camera.next(Duration.ofMillis(100))).isEmpty();
                } catch (CameraException lost) {
                    reports++;
                }
            }
            assertThat(reports).isBetween(2, 4);
            assertThatThrownBy(camera::still).isInstanceOf(CameraException.class);
            camera.plugged(true);
            frame(camera);
        }
    }
}
