package vn.eid.biometrics.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.face.OpenCvLibrary;

/**
 * Replays a picture, a folder of pictures in the order of their names, or a motion JPEG video, over and over at 25
 * pictures a second. For looking into a complaint with the very pictures; marked virtual, so a production counter refuses
 * it. Ids are {@code file:} and a path.
 */
public final class ReplayCameraSource implements CameraSource {
    static final String PREFIX = "file:";
    private static final int MAX_FILES = 10_000;

    private final Executor executor;
    private final Monotonic watch;

    public ReplayCameraSource(Executor executor, Monotonic watch) {
        this.executor = executor;
        this.watch = watch;
    }

    /** Nothing is offered by itself; a replay is opened by name. */
    @Override
    public List<CameraDescription> list() {
        return List.of();
    }

    @Override
    public Camera open(String id) throws CameraException {
        if (!id.startsWith(PREFIX)) {
            throw CameraFaults.noCamera("not a file: " + id);
        }
        Path path = Path.of(id.substring(PREFIX.length()));
        CameraDescription description = new CameraDescription(id, String.valueOf(path.getFileName()), true);
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".avi")) {
            OpenCvLibrary.load();
            FrameGrabber.Opener video =
                    wanted -> new PacedGrabber(() -> OpenCvGrabber.file(path.toString(), watch), watch);
            return new LiveCamera(description, video, List.of(), executor, watch);
        }
        List<Path> pictures = pictures(path);
        FrameGrabber.Opener folder = wanted -> new PacedGrabber(
                () -> new FileGrabber(pictures, new OpenCvImageDecoder(ImageLimits.FILES, watch), watch), watch);
        return new LiveCamera(description, folder, List.of(), executor, watch);
    }

    private static List<Path> pictures(Path path) throws CameraException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<Path> found = inside.filter(ReplayCameraSource::picture)
                    .limit(MAX_FILES)
                    .sorted()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException unreadable) {
            throw CameraFaults.noCamera("the folder to replay cannot be read");
        }
        throw CameraFaults.noCamera("no pictures to replay");
    }

    private static boolean picture(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|jp2|j2k)");
    }
}
