package vn.eid.biometrics.camera;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;

/**
 * A camera over any driver that heals itself: a lost device is reopened once a second, a silent one is closed and
 * reopened, a hanging driver is left behind. No call lasts longer than its wait, {@link #still()} no longer than {@link
 * #STILL_LIMIT}.
 */
final class LiveCamera implements Camera {
    /** A device that delivers nothing for so long is reopened. Web cameras need up to two seconds to start. */
    static final Duration SILENCE = Duration.ofSeconds(4);

    static final Duration RETRY = Duration.ofSeconds(1);
    static final Duration STILL_LIMIT = Duration.ofSeconds(6);
    private static final Duration RELEASE = Duration.ofMillis(1500);
    /** Frames at another size that are thrown away while exposure and white balance settle. */
    private static final int SETTLING = 4;

    private static final Logger LOG = LoggerFactory.getLogger(LiveCamera.class);

    private final CameraDescription description;
    private final FrameGrabber.Opener opener;
    private final List<Resolution> stills;
    private final Executor executor;
    private final Monotonic watch;
    private Optional<GrabSession> session = Optional.empty();
    private Optional<Resolution> delivered = Optional.empty();
    private Optional<Resolution> bestStill = Optional.empty();
    private long lastFrame;
    private long retryAt;
    private boolean closed;

    /**
     * @param stills sizes to try for a still, best first; empty when the device has one size only
     * @param executor gives each opening a thread of its own, which may stay busy while a driver hangs
     */
    LiveCamera(
            CameraDescription description,
            FrameGrabber.Opener opener,
            List<Resolution> stills,
            Executor executor,
            Monotonic watch) {
        this.description = description;
        this.opener = opener;
        this.stills = List.copyOf(stills);
        this.executor = executor;
        this.watch = watch;
        this.retryAt = watch.nanos();
    }

    @Override
    public CameraDescription description() {
        return description;
    }

    @Override
    public Optional<Frame> next(Duration wait) throws CameraException {
        long until = watch.nanos() + wait.toNanos();
        try {
            if (closed) {
                throw CameraFaults.deviceLost(description.name() + " was closed", null);
            }
            if (session.isEmpty()) {
                long early = retryAt - watch.nanos();
                if (early > 0) {
                    watch.sleep(Duration.ofNanos(Math.min(early, wait.toNanos())));
                    return Optional.empty();
                }
                start();
            }
            return fromSession(Duration.ofNanos(Math.max(0, until - watch.nanos())));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Frame> fromSession(Duration wait) throws CameraException, InterruptedException {
        GrabSession running = session.orElseThrow();
        try {
            Optional<Frame> frame = running.take(wait);
            if (frame.isPresent()) {
                lastFrame = watch.nanos();
                delivered = frame.map(Resolution::of);
            } else if (watch.nanos() - lastFrame > SILENCE.toNanos()) {
                throw CameraFaults.noFrames(
                        description.name() + " delivered nothing for " + SILENCE.toSeconds() + " s");
            }
            return frame;
        } catch (CameraException fault) {
            stop();
            retryAt = watch.nanos() + RETRY.toNanos();
            throw fault;
        }
    }

    private void start() {
        GrabSession fresh = new GrabSession(opener, Resolution.HD, watch, description.name());
        session = Optional.of(fresh);
        lastFrame = watch.nanos();
        executor.execute(fresh);
    }

    private void stop() {
        session.ifPresent(GrabSession::cancel);
        session = Optional.empty();
    }

    @Override
    public Frame still() throws CameraException {
        long until = watch.nanos() + STILL_LIMIT.toNanos();
        try {
            for (Resolution wanted : candidates()) {
                Optional<Frame> frame = at(wanted, until);
                if (frame.isPresent()) {
                    bestStill = Optional.of(Resolution.of(frame.get()));
                    return frame.get();
                }
            }
            return preview(until);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw CameraFaults.deviceLost(description.name() + ": interrupted during a still", stop);
        }
    }

    /** Only what promises more than the live view delivers; after the first still, what that delivered. */
    private List<Resolution> candidates() {
        long now = delivered.map(Resolution::pixels).orElse(0L);
        if (bestStill.isPresent()) {
            return bestStill.filter(best -> best.pixels() > now).stream().toList();
        }
        return stills.stream().filter(size -> size.pixels() > now).toList();
    }

    private Optional<Frame> at(Resolution wanted, long until) throws InterruptedException {
        // Most devices can be open once only: the live view must let go first.
        release();
        GrabSession still = new GrabSession(opener, wanted, watch, description.name());
        executor.execute(still);
        try {
            Optional<Frame> frame = Optional.empty();
            for (int settled = 0; settled <= SETTLING; settled++) {
                Optional<Frame> newer = still.take(Duration.ofNanos(Math.max(1, (until - watch.nanos()) / 2)));
                frame = newer.isPresent() ? newer : frame;
            }
            long live = delivered.map(Resolution::pixels).orElse(0L);
            return frame.filter(taken -> Resolution.of(taken).pixels() > live);
        } catch (CameraException refused) {
            LOG.info("camera {}: no still at {}: {}", description.name(), wanted, refused.fault());
            return Optional.empty();
        } finally {
            still.cancel();
            still.awaitEnd(RELEASE);
        }
    }

    /** The live view's own picture, when the camera has nothing better. */
    private Frame preview(long until) throws CameraException {
        while (watch.nanos() < until) {
            Optional<Frame> frame = next(Duration.ofNanos(Math.max(1, until - watch.nanos())));
            if (frame.isPresent()) {
                return frame.get();
            }
        }
        stop();
        throw CameraFaults.noFrames(description.name() + ": no still within " + STILL_LIMIT.toSeconds() + " s");
    }

    private void release() throws InterruptedException {
        Optional<GrabSession> running = session;
        stop();
        if (running.isPresent() && !running.get().awaitEnd(RELEASE)) {
            LOG.warn("camera {}: its driver does not let go", description.name());
        }
        retryAt = watch.nanos();
    }

    @Override
    public void close() {
        closed = true;
        try {
            release();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
