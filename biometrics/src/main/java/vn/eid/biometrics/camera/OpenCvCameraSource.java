package vn.eid.biometrics.camera;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencv.videoio.Videoio;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.face.OpenCvLibrary;

/**
 * The cameras that OpenCV opens by number. On Linux the kernel's list names them; elsewhere OpenCV has no list, and {@code
 * opencv:0} can be configured by hand.
 */
public final class OpenCvCameraSource implements CameraSource {
    private static final String PREFIX = "opencv:";
    private static final Pattern NODE = Pattern.compile("video(\\d{1,3})");
    private static final List<Resolution> STILLS = List.of(Resolution.UHD);

    private final Path videoDevices;
    private final int backend;
    private final Executor executor;
    private final Monotonic watch;

    /**
     * @param videoDevices the kernel's list, {@code /sys/class/video4linux}; need not exist
     * @param backend one of {@code Videoio.CAP_…}
     */
    public OpenCvCameraSource(Path videoDevices, int backend, Executor executor, Monotonic watch) {
        this.videoDevices = videoDevices;
        this.backend = backend;
        this.executor = executor;
        this.watch = watch;
        OpenCvLibrary.load();
    }

    /** For the running system. */
    public static OpenCvCameraSource system(Executor executor, Monotonic watch) {
        return new OpenCvCameraSource(Path.of("/sys/class/video4linux"), Videoio.CAP_ANY, executor, watch);
    }

    @Override
    public List<CameraDescription> list() throws CameraException {
        List<CameraDescription> cameras = new ArrayList<>();
        if (!Files.isDirectory(videoDevices)) {
            return cameras;
        }
        try (DirectoryStream<Path> nodes = Files.newDirectoryStream(videoDevices, "video*")) {
            for (Path node : nodes) {
                Matcher number = NODE.matcher(node.getFileName().toString());
                // A camera's second node carries metadata, not pictures.
                if (number.matches() && text(node.resolve("index"), "0").equals("0")) {
                    String name = text(node.resolve("name"), node.getFileName().toString());
                    cameras.add(new CameraDescription(PREFIX + number.group(1), name, virtual(node, name)));
                }
            }
        } catch (IOException unreadable) {
            throw CameraFaults.driverMissing("the kernel's list of cameras cannot be read", unreadable);
        }
        cameras.sort(Comparator.comparing(CameraDescription::id));
        return List.copyOf(cameras);
    }

    /** A device without a parent in the device tree is made by software, whatever it calls itself. */
    private static boolean virtual(Path node, String name) {
        return VirtualCameras.named(name) || !Files.exists(node.resolve("device"));
    }

    private static String text(Path file, String otherwise) throws IOException {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        byte[] start = new byte[128];
        try (var in = Files.newInputStream(file)) {
            int n = Math.max(0, in.read(start));
            return new String(start, 0, n, StandardCharsets.UTF_8).strip();
        }
    }

    @Override
    public Camera open(String id) throws CameraException {
        if (!id.startsWith(PREFIX) || !id.substring(PREFIX.length()).matches("\\d{1,3}")) {
            throw CameraFaults.noCamera("not a camera of OpenCV: " + id);
        }
        int index = Integer.parseInt(id.substring(PREFIX.length()));
        CameraDescription description = list().stream()
                .filter(camera -> camera.id().equals(id))
                .findFirst()
                .orElse(new CameraDescription(id, "Camera " + index, false));
        return new LiveCamera(
                description, wanted -> OpenCvGrabber.open(index, backend, wanted, watch), STILLS, executor, watch);
    }
}
