package vn.eid.biometrics.camera;

import java.time.Duration;
import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.Frame;

/** Slows a recording to 25 pictures a second and begins again at its end. */
final class PacedGrabber implements FrameGrabber {
    private static final long FRAME_NANOS = 40_000_000;

    /** Opens the recording from its beginning. */
    @FunctionalInterface
    interface Recording {
        FrameGrabber begin() throws CameraException;
    }

    private final Recording recording;
    private final Monotonic watch;
    private FrameGrabber reader;
    private boolean fresh = true;
    private long due;

    PacedGrabber(Recording recording, Monotonic watch) throws CameraException {
        this.recording = recording;
        this.watch = watch;
        this.reader = recording.begin();
        this.due = watch.nanos();
    }

    @Override
    public Optional<Frame> grab() throws CameraException {
        try {
            watch.sleep(Duration.ofNanos(due - watch.nanos()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        due = Math.max(due + FRAME_NANOS, watch.nanos());
        try {
            Optional<Frame> frame = reader.grab();
            fresh = false;
            return frame;
        } catch (CameraException end) {
            if (fresh || end.fault() != CameraFault.DEVICE_LOST) {
                throw end;
            }
            reader.close();
            reader = recording.begin();
            return reader.grab();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
