package vn.eid.biometrics.camera;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceWithId;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;

/** The cameras of one webcam-capture driver. */
public final class WebcamCaptureSource implements CameraSource {
    private static final List<Resolution> STILLS =
            List.of(Resolution.UHD, new Resolution(2592, 1944), Resolution.FULL_HD);

    private final String prefix;
    private final Supplier<WebcamDriver> driver;
    private final String remedy;
    private final Executor executor;
    private final Monotonic watch;

    /**
     * @param prefix of the ids of its cameras, such as {@code webcam}
     * @param driver makes the driver; whatever it throws means that a system library is missing
     * @param remedy what a technician installs then
     * @param executor a thread for each open camera
     */
    public WebcamCaptureSource(
            String prefix, Supplier<WebcamDriver> driver, String remedy, Executor executor, Monotonic watch) {
        this.prefix = prefix;
        this.driver = driver;
        this.remedy = remedy;
        this.executor = executor;
        this.watch = watch;
    }

    /** The library's own driver: Video4Linux through libv4l, DirectShow on Windows. */
    public static WebcamCaptureSource standard(Executor executor, Monotonic watch) {
        return new WebcamCaptureSource(
                "webcam", WebcamDefaultDriver::new, "install the package libv4l-0", executor, watch);
    }

    /** The maintained native driver: V4L2, Media Foundation, AVFoundation. */
    public static WebcamCaptureSource nativeDriver(Executor executor, Monotonic watch) {
        return new WebcamCaptureSource(
                "native", NativeDriver::new, "the native camera driver has no build for this system", executor, watch);
    }

    @Override
    public List<CameraDescription> list() throws CameraException {
        return devices().stream().map(this::describe).toList();
    }

    @Override
    public Camera open(String id) throws CameraException {
        if (!id.startsWith(prefix + ":")) {
            throw CameraFaults.noCamera("not a camera of the driver " + prefix + ": " + id);
        }
        CameraDescription description = describe(find(id));
        return new LiveCamera(
                description, wanted -> WebcamGrabber.open(find(id), wanted, watch), STILLS, executor, watch);
    }

    private WebcamDevice find(String id) throws CameraException {
        return devices().stream()
                .filter(device -> describe(device).id().equals(id))
                .findFirst()
                .orElseThrow(() -> CameraFaults.noCamera("not connected: " + id));
    }

    /** Asked anew each time: a camera that was unplugged comes back as another device object. */
    private List<WebcamDevice> devices() throws CameraException {
        try {
            return driver.get().getDevices();
        } catch (RuntimeException | LinkageError missing) {
            // The default driver wraps a failed load of its library into a bare RuntimeException.
            throw CameraFaults.driverMissing(remedy, missing);
        }
    }

    private CameraDescription describe(WebcamDevice device) {
        String own = device instanceof WebcamDeviceWithId identified ? identified.getId() : device.getName();
        return new CameraDescription(prefix + ":" + own, device.getName(), VirtualCameras.named(device.getName()));
    }
}
