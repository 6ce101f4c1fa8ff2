package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.videoio.Videoio;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.simulator.DrawnCitizen;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Screenplay;
import vn.eid.biometrics.simulator.SyntheticCameraSource;

@DisplayName("The cameras of a counter")
class CameraSourcesTest {
    private final CameraSource missing = new CameraSource() {
        @Override
        public List<CameraDescription> list() throws CameraException {
            throw CameraFaults.driverMissing("install the package libv4l-0", null);
        }

        @Override
        public Camera open(String id) throws CameraException {
            throw CameraFaults.driverMissing("install the package libv4l-0", null);
        }
    };

    private static CameraSource synthetic() {
        return new SyntheticCameraSource(
                new DrawnCitizen(DrawnFace.ofSeed(1), Screenplay.arrival()), Monotonic.system());
    }

    private static CameraFault fault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        try {
            call.call();
        } catch (CameraException refused) {
            return refused.fault();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    @DisplayName("are listed although one driver is missing")
    void listsTheOthers() throws Exception {
        assertThat(new AllCameras(List.of(missing, synthetic())).list()).hasSize(1);
    }

    @Test
    @DisplayName("are listed once although two drivers know them, and two of one make are two")
    void listsOnce() throws Exception {
        CameraSource first = listing("native:a", "HD Pro Webcam C920", "native:b", "HD Pro Webcam C920");
        CameraSource second = listing("webcam:c", "HD Pro Webcam C920 /dev/video0", "webcam:d", "BRIO /dev/video2");
        assertThat(new AllCameras(List.of(first, second)).list().stream().map(CameraDescription::id))
                .containsExactly("native:a", "native:b", "webcam:d");
    }

    private static CameraSource listing(String... idsAndNames) {
        return new CameraSource() {
            @Override
            public List<CameraDescription> list() {
                return List.of(
                        new CameraDescription(idsAndNames[0], idsAndNames[1], false),
                        new CameraDescription(idsAndNames[2], idsAndNames[3], false));
            }

            @Override
            public Camera open(String id) throws CameraException {
                throw CameraFaults.noCamera(id);
            }
        };
    }

    @Test
    @DisplayName("name the missing driver when there is no other camera")
    void nameTheDriver() {
        assertThat(fault(() -> new AllCameras(List.of(missing)).list())).isEqualTo(CameraFault.DRIVER_MISSING);
        assertThat(fault(() -> new AllCameras(List.of(synthetic(), missing)).open("webcam:x")))
                .isEqualTo(CameraFault.DRIVER_MISSING);
        assertThat(fault(() -> new AllCameras(List.of()).open("webcam:x"))).isEqualTo(CameraFault.NO_CAMERA);
    }

    @Test
    @DisplayName("are opened by whichever kind knows the id")
    void opens() throws Exception {
        try (Camera camera = new AllCameras(List.of(missing, synthetic())).open("synthetic:citizen")) {
            assertThat(camera.description().virtual()).isTrue();
        }
    }

    @Test
    @DisplayName("that are software are listed and refused by policy")
    void refusesVirtual() throws Exception {
        CameraSource policed = new PolicedCameraSource(synthetic());
        assertThat(policed.list()).hasSize(1);
        assertThat(fault(() -> policed.open("synthetic:citizen"))).isEqualTo(CameraFault.VIRTUAL_CAMERA_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OBS Virtual Camera",
                "OBS-Camera",
                "Dummy video device (0x0000)",
                "ManyCam Virtual Webcam",
                "Snap Camera",
                "DroidCam Source 3",
                "e2eSoft VCam",
                "XSplit VCam",
                "v4l2loopback",
                "NDI Webcam Video 1",
                "Camo",
                "YouCam"
            })
    @DisplayName("are recognised as software by name")
    void knowsSoftware(String name) {
        assertThat(VirtualCameras.named(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HD Pro Webcam C920",
                "Logitech BRIO",
                "OBSBOT Tiny 2",
                "Integrated Camera",
                "Microsoft LifeCam HD-3000",
                "USB 2.0 Camera /dev/video0",
                "HP Wide Vision HD",
                "Camera Rapoo",
                "Kisonli HD-1081"
            })
    @DisplayName("are not taken for software when they are real")
    void knowsHardware(String name) {
        assertThat(VirtualCameras.named(name)).isFalse();
    }

    @Test
    @DisplayName("that the kernel lists are named, without metadata nodes, software marked")
    void listsTheKernels(@TempDir Path devices) throws Exception {
        node(devices, "video0", "HD Pro Webcam C920", 0, true);
        node(devices, "video1", "HD Pro Webcam C920", 1, true);
        node(devices, "video4", "Innocent Camera", 0, false);
        CameraSource source = new OpenCvCameraSource(devices, Videoio.CAP_V4L2, Runnable::run, Monotonic.system());
        assertThat(source.list())
                .containsExactly(
                        new CameraDescription("opencv:0", "HD Pro Webcam C920", false),
                        new CameraDescription("opencv:4", "Innocent Camera", true));
        assertThat(new OpenCvCameraSource(devices.resolve("none"), Videoio.CAP_V4L2, Runnable::run, Monotonic.system())
                        .list())
                .isEmpty();
    }

    private static void node(Path devices, String name, String title, int index, boolean hardware) throws Exception {
        Path node = Files.createDirectories(devices.resolve(name));
        Files.writeString(node.resolve("name"), title + "\n");
        Files.writeString(node.resolve("index"), index + "\n");
        if (hardware) {
            Files.createDirectory(node.resolve("device"));
        }
    }

    @Test
    @DisplayName("addresses lose their login at once")
    void hidesLogins() throws Exception {
        MjpegAddress address = MjpegAddress.parse(" http://quay:b%C3%AD%20m%E1%BA%ADt+1@10.0.0.7:8080/v?ch=1 ");
        assertThat(address.uri()).hasToString("http://10.0.0.7:8080/v?ch=1");
        assertThat(address.login().orElseThrow().getUserName()).isEqualTo("quay");
        assertThat(new String(address.login().orElseThrow().getPassword())).isEqualTo("bí mật+1");
        assertThat(address.toString()).doesNotContain("quay");
        for (String bad : List.of("ftp://x/", "http:///video", "video0", "")) {
            assertThatThrownBy(() -> MjpegAddress.parse(bad)).isInstanceOf(CameraException.class);
        }
    }
}
