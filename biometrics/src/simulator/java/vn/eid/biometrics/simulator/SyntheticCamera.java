package vn.eid.biometrics.simulator;

import java.time.Duration;
import java.util.Optional;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.CameraFaults;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.Resolution;

/** A camera that sees a drawn citizen: 30 frames a second of its watch, 1280×720 live, 1920×1080 for the still. */
public final class SyntheticCamera implements Camera {
    static final CameraDescription DESCRIPTION =
            new CameraDescription("synthetic:citizen", "Camera mô phỏng (tập huấn)", true);
    private static final long FRAME_NANOS = 33_333_333;
    private static final long REPORT_EVERY = 1_000_000_000;

    private final DrawnCitizen citizen;
    private final Monotonic watch;
    private volatile boolean plugged = true;
    private volatile boolean closed;
    private long nextDue;
    private long nextReport;

    public SyntheticCamera(DrawnCitizen citizen, Monotonic watch) {
        this.citizen = citizen;
        this.watch = watch;
        this.nextDue = watch.nanos();
        this.nextReport = watch.nanos();
    }

    @Override
    public CameraDescription description() {
        return DESCRIPTION;
    }

    /** Pulls the plug, or puts it back; any thread. */
    public void plugged(boolean in) {
        plugged = in;
    }

    @Override
    public Optional<Frame> next(Duration wait) throws CameraException {
        long until = watch.nanos() + wait.toNanos();
        if (gone()) {
            if (watch.nanos() >= nextReport) {
                nextReport = watch.nanos() + REPORT_EVERY;
                throw lost();
            }
            pause(wait.toNanos());
            return Optional.empty();
        }
        if (nextDue > until) {
            pause(wait.toNanos());
            return Optional.empty();
        }
        if (!pause(nextDue - watch.nanos())) {
            return Optional.empty();
        }
        long now = watch.nanos();
        nextDue = Math.max(nextDue + FRAME_NANOS, now + FRAME_NANOS / 2);
        return Optional.of(citizen.seen(Resolution.HD.width(), Resolution.HD.height(), now));
    }

    @Override
    public Frame still() throws CameraException {
        if (gone()) {
            throw lost();
        }
        return citizen.seen(Resolution.FULL_HD.width(), Resolution.FULL_HD.height(), watch.nanos());
    }

    @Override
    public void close() {
        closed = true;
    }

    private boolean gone() {
        return closed || !plugged;
    }

    private static CameraException lost() {
        return CameraFaults.deviceLost("the synthetic camera is unplugged", null);
    }

    private boolean pause(long nanos) {
        try {
            watch.sleep(Duration.ofNanos(nanos));
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
