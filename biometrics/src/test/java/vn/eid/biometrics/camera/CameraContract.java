package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.Frame;

/** What every camera promises, whoever drives it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class CameraContract {
    static final Duration LONG = Duration.ofSeconds(10);
    final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "camera-under-test");
        thread.setDaemon(true);
        return thread;
    });

    abstract CameraSource source() throws Exception;

    abstract String id() throws Exception;

    /** What the live view delivers. */
    abstract Resolution live();

    /** What a still delivers. */
    abstract Resolution still();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    static Frame frame(Camera camera) throws CameraException {
        Optional<Frame> frame = Optional.empty();
        for (int attempt = 0; attempt < 100 && frame.isEmpty(); attempt++) {
            frame = camera.next(LONG);
        }
        return frame.orElseThrow(() -> new AssertionError("no frame"));
    }

    @Test
    @DisplayName("delivers frames of the live size with growing time stamps, each once")
    void deliversFrames() throws Exception {
        try (Camera camera = source().open(id())) {
            List<Frame> frames = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                frames.add(frame(camera));
            }
            assertThat(frames)
                    .allSatisfy(frame -> assertThat(Resolution.of(frame)).isEqualTo(live()));
            assertThat(frames.stream().map(Frame::capturedNanos).toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(frames.stream().map(Frame::bgr).distinct()).hasSize(6);
        }
    }

    @Test
    @DisplayName("takes a still of the best size and goes on with the live view")
    void takesStills() throws Exception {
        try (Camera camera = source().open(id())) {
            frame(camera);
            assertThat(Resolution.of(camera.still())).isEqualTo(still());
            assertThat(Resolution.of(frame(camera))).isEqualTo(live());
            assertThat(Resolution.of(camera.still())).isEqualTo(still());
        }
    }

    @Test
    @DisplayName("takes a still right after opening")
    void takesAStillFirst() throws Exception {
        try (Camera camera = source().open(id())) {
            assertThat(Resolution.of(camera.still())).isEqualTo(still());
        }
    }

    @Test
    @DisplayName("does not wait when no waiting is asked for")
    void waitsNoLongerThanAsked() throws Exception {
        try (Camera camera = source().open(id())) {
            long begun = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                camera.next(Duration.ZERO);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
        }
    }

    @Test
    @DisplayName("is closed once and for all")
    void closes() throws Exception {
        Camera camera = source().open(id());
        frame(camera);
        camera.close();
        camera.close();
        assertThatThrownBy(() -> camera.next(Duration.ZERO))
                .isInstanceOfSatisfying(
                        CameraException.class,
                        fault -> assertThat(fault.fault()).isEqualTo(CameraFault.DEVICE_LOST));
    }

    @Test
    @DisplayName("can be opened again after it was closed")
    void reopens() throws Exception {
        CameraSource source = source();
        for (int i = 0; i < 2; i++) {
            try (Camera camera = source.open(id())) {
                assertThat(camera.description().name()).isNotBlank();
                frame(camera);
            }
        }
    }

    @Test
    @DisplayName("does not open what is no camera of its kind")
    void refusesAnotherKind() throws Exception {
        assertThatThrownBy(() -> source().open("telephone:1"))
                .isInstanceOfSatisfying(
                        CameraException.class,
                        fault -> assertThat(fault.fault()).isEqualTo(CameraFault.NO_CAMERA));
    }
}
