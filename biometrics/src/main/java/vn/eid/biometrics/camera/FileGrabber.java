package vn.eid.biometrics.camera;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.ImageDecoder;

/** Reads a list of picture files to its end. */
final class FileGrabber implements FrameGrabber {
    private final List<Path> files;
    private final ImageDecoder decoder;
    private final Monotonic watch;
    private int next;

    FileGrabber(List<Path> files, ImageDecoder decoder, Monotonic watch) {
        this.files = List.copyOf(files);
        this.decoder = decoder;
        this.watch = watch;
    }

    @Override
    public Optional<Frame> grab() throws CameraException {
        if (next >= files.size()) {
            throw CameraFaults.deviceLost("the replay is over", null);
        }
        Frame frame = decoder.decode(read(files.get(next++), ImageLimits.FILES.bytes()));
        return Optional.of(new Frame(frame.width(), frame.height(), frame.bgr(), watch.nanos()));
    }

    /** One byte more than allowed, so that the decoder sees that it is too large and memory stays bounded. */
    static byte[] read(Path file, int limit) throws CameraException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit + 1);
        } catch (IOException unreadable) {
            throw CameraFaults.unreadable("a picture cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        next = files.size();
    }
}
