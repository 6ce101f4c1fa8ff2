package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.ipcam.IpCamDevice;
import com.github.sarxos.webcam.ds.ipcam.IpCamMode;
import java.awt.Dimension;
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

@DisplayName("A camera of a webcam-capture driver")
class WebcamCaptureSourceTest extends CameraContract {
    private MjpegServer server;

    /** The library's own network driver is a real driver that needs no hardware: it repeats its last picture. */
    private WebcamDriver driver() {
        return new WebcamDriver() {
            @Override
            public List<WebcamDevice> getDevices() {
                try {
                    return List.of(new IpCamDevice("Cong", server.address(), IpCamMode.PUSH));
                } catch (java.net.MalformedURLException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }

            @Override
            public boolean isThreadSafe() {
                return false;
            }
        };
    }

    @BeforeEach
    void startServer() throws Exception {
        server = new MjpegServer(
                        Pictures.inTurn(Pictures.jpegs(8, 1280, 720)),
                        threads,
                        Monotonic.system(),
                        Duration.ofMillis(40))
                .start();
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    @Override
    CameraSource source() {
        return new WebcamCaptureSource("ipcam", this::driver, "nothing", threads, Monotonic.system());
    }

    @Override
    String id() {
        return "ipcam:Cong";
    }

    @Override
    Resolution live() {
        return Resolution.HD;
    }

    @Override
    Resolution still() {
        return Resolution.HD;
    }

    @Test
    @DisplayName("is listed with its name")
    void lists() throws Exception {
        assertThat(source().list()).hasSize(1);
        assertThat(source().list().get(0).id()).isEqualTo(id());
    }

    @Test
    @DisplayName("delivers no picture twice although the driver repeats its last one at once")
    void dropsRepeated() throws Exception {
        try (Camera camera = source().open(id())) {
            frame(camera);
            server.stall(true);
            while (camera.next(Duration.ofMillis(300)).isPresent()) {
                // what was still on its way
            }
            assertThat(camera.next(Duration.ofMillis(500))).isEmpty();
            server.stall(false);
            frame(camera);
        }
    }

    @Test
    @DisplayName("whose system library is missing names the package")
    void namesThePackage() {
        WebcamDriver broken = new WebcamDriver() {
            @Override
            public List<WebcamDevice> getDevices() {
                throw new UnsatisfiedLinkError("libv4l2.so.0: cannot open shared object file");
            }

            @Override
            public boolean isThreadSafe() {
                return false;
            }
        };
        CameraSource source = new WebcamCaptureSource(
                "webcam", () -> broken, "install the package libv4l-0", threads, Monotonic.system());
        assertThatThrownBy(source::list).isInstanceOfSatisfying(CameraException.class, fault -> {
            assertThat(fault.fault()).isEqualTo(CameraFault.DRIVER_MISSING);
            assertThat(fault).hasMessageContaining("libv4l-0");
        });
    }

    @Test
    @DisplayName("is asked for the nearest size it lists, and for any size when it lists only small ones")
    void choosesSizes() {
        Dimension vga = new Dimension(640, 480);
        Dimension hd = new Dimension(1280, 720);
        Dimension full = new Dimension(1920, 1080);
        assertThat(WebcamGrabber.nearest(new Dimension[] {vga, hd, full}, Resolution.HD))
                .isEqualTo(hd);
        assertThat(WebcamGrabber.nearest(new Dimension[] {vga, hd, full}, Resolution.UHD))
                .isEqualTo(full);
        assertThat(WebcamGrabber.nearest(new Dimension[] {vga}, Resolution.HD)).isEqualTo(hd);
    }
}
