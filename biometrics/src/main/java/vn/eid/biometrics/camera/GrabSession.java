package vn.eid.biometrics.camera;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;

/**
 * One opening of a device, running on a thread of its own because drivers block for as long as they please: keeps the
 * newest frame and the fault that ended it. A session that hangs in its driver is cancelled and left behind; it ends as
 * soon as the driver returns, and what it still delivers goes nowhere.
 */
final class GrabSession implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(GrabSession.class);
    private static final Duration BREATH = Duration.ofMillis(4);

    private final FrameGrabber.Opener opener;
    private final Resolution wanted;
    private final Monotonic watch;
    private final String name;
    private volatile boolean cancelled;
    private Optional<Frame> latest = Optional.empty();
    private Optional<CameraException> ended = Optional.empty();
    private boolean finished;
    private long delivered;

    GrabSession(FrameGrabber.Opener opener, Resolution wanted, Monotonic watch, String name) {
        this.opener = opener;
        this.wanted = wanted;
        this.watch = watch;
        this.name = name;
    }

    @Override
    public void run() {
        // The end is told after the device was let go of: whoever waits for it wants to open the device again.
        end(grab());
    }

    private Optional<CameraException> grab() {
        try (FrameGrabber grabber = opener.open(wanted)) {
            while (!cancelled) {
                Optional<Frame> frame = grabber.grab();
                if (frame.isPresent()) {
                    deliver(frame.get());
                } else {
                    // Drivers that repeat their last picture answer at once: without a breath this would spin.
                    watch.sleep(BREATH);
                }
            }
            return Optional.empty();
        } catch (CameraException fault) {
            return Optional.of(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (RuntimeException | LinkageError driver) {
            // The top of a driver's thread: whatever native glue throws here means that this device is gone.
            LOG.warn("camera {}: its driver failed", name, driver);
            return Optional.of(CameraFaults.deviceLost(name + ": driver failed", driver));
        }
    }

    /** Asks the session to end; does not wait for a driver that hangs. */
    void cancel() {
        cancelled = true;
    }

    /**
     * Waits for a frame that was not taken before.
     *
     * @return empty when none came in time
     * @throws CameraException the fault that ended the session
     */
    synchronized Optional<Frame> take(Duration wait) throws CameraException, InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        while (latest.isEmpty() && ended.isEmpty() && !finished) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        Optional<Frame> frame = latest;
        latest = Optional.empty();
        if (frame.isEmpty() && ended.isPresent()) {
            throw ended.get();
        }
        return frame;
    }

    /** Waits until the device has been let go of. */
    synchronized boolean awaitEnd(Duration wait) throws InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        while (!finished) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }

    private synchronized void deliver(Frame frame) {
        if (delivered++ == 0 && !Resolution.of(frame).equals(wanted)) {
            LOG.info("camera {}: asked for {}, delivers {}", name, wanted, Resolution.of(frame));
        }
        latest = Optional.of(frame);
        notifyAll();
    }

    private synchronized void end(Optional<CameraException> fault) {
        ended = fault;
        finished = true;
        notifyAll();
    }
}
