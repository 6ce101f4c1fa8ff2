package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.simulator.MjpegServer;

@DisplayName("A network camera")
class MjpegCameraTest extends CameraContract {
    private MjpegServer server;

    @BeforeEach
    void startServer() throws Exception {
        server = new MjpegServer(
                        Pictures.inTurn(Pictures.jpegs(8, 1280, 720)),
                        threads,
                        Monotonic.system(),
                        Duration.ofMillis(20))
                .start();
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    @Override
    CameraSource source() {
        return new MjpegCameraSource(List.of(), threads, Monotonic.system());
    }

    @Override
    String id() {
        return server.address();
    }

    @Override
    Resolution live() {
        return Resolution.HD;
    }

    @Override
    Resolution still() {
        return Resolution.HD;
    }

    private static CameraFault fault(Camera camera) throws CameraException {
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                camera.next(Duration.ofMillis(500));
            } catch (CameraException expected) {
                return expected.fault();
            }
        }
        throw new AssertionError("no fault");
    }

    @Test
    @DisplayName("is reported lost when it is cut off and heals when it comes back")
    void heals() throws Exception {
        try (Camera camera = source().open(id())) {
            frame(camera);
            server.cut();
            assertThat(fault(camera)).isEqualTo(CameraFault.DEVICE_LOST);
            assertThat(fault(camera)).isEqualTo(CameraFault.DEVICE_LOST);
            server.start();
            assertThat(Resolution.of(frame(camera))).isEqualTo(live());
        }
    }

    @Test
    @DisplayName("that stalls is reported and healed")
    void stalls() throws Exception {
        try (Camera camera = source().open(id())) {
            frame(camera);
            server.stall(true);
            assertThat(fault(camera)).isIn(CameraFault.DEVICE_LOST, CameraFault.NO_FRAMES);
            server.stall(false);
            frame(camera);
        }
    }

    @Test
    @DisplayName("opens with the right login in its address and never shows it")
    void logsIn() throws Exception {
        server.requiring("quay", "m@t:khau");
        try (Camera camera = source().open(server.addressFor("quay", "m%40t%3Akhau"))) {
            frame(camera);
            assertThat(camera.description().toString()).doesNotContain("quay").contains("127.0.0.1");
        }
    }

    @Test
    @DisplayName("that wants another login says so")
    void refusesTheLogin() throws Exception {
        server.requiring("quay", "dung");
        try (Camera camera = source().open(server.addressFor("quay", "sai"))) {
            assertThat(fault(camera)).isEqualTo(CameraFault.LOGIN_REFUSED);
        }
        try (Camera camera = source().open(server.address())) {
            assertThat(fault(camera)).isEqualTo(CameraFault.LOGIN_REFUSED);
        }
    }

    @Test
    @DisplayName("is opened with the configured login when only the address is named")
    void takesTheConfiguredLogin() throws Exception {
        server.requiring("quay", "dung");
        MjpegAddress known = MjpegAddress.parse(server.addressFor("quay", "dung"));
        CameraSource source = new MjpegCameraSource(List.of(known), threads, Monotonic.system());
        assertThat(source.list()).hasSize(1);
        try (Camera camera = source.open(source.list().get(0).id())) {
            frame(camera);
        }
    }

    @Test
    @DisplayName("is read without content lengths too")
    void readsWithoutLengths() throws Exception {
        server.withoutLengths();
        try (Camera camera = source().open(id())) {
            frame(camera);
            frame(camera);
        }
    }

    @Test
    @DisplayName("whose pictures are damaged ends as a camera without frames")
    void endsOnDamage() throws Exception {
        try (MjpegServer broken = new MjpegServer(
                        now -> new byte[] {1, 2, 3}, threads, Monotonic.system(), Duration.ofMillis(20))
                .start()) {
            try (Camera camera = source().open(broken.address())) {
                assertThat(fault(camera)).isEqualTo(CameraFault.NO_FRAMES);
            }
        }
    }

    @Test
    @DisplayName("at a dead address is lost, a malformed address is no camera")
    void tellsDeadFromMalformed() throws Exception {
        server.cut();
        try (Camera camera = source().open(id())) {
            assertThat(fault(camera)).isEqualTo(CameraFault.DEVICE_LOST);
        }
        assertThatThrownBy(() -> source().open("http://user:secret@[broken/video"))
                .isInstanceOfSatisfying(CameraException.class, fault -> {
                    assertThat(fault.fault()).isEqualTo(CameraFault.NO_CAMERA);
                    assertThat(fault.getMessage()).doesNotContain("secret");
                    assertThat(fault.getCause()).isNull();
                });
    }
}
