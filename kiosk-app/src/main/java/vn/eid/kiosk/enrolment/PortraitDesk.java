package vn.eid.kiosk.enrolment;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LiveView;

/**
 * Takes portraits: the thread {@code camera} brings pictures, the thread {@code analysis} follows the newest of them,
 * and when the moment has come the camera takes one still.
 */
public final class PortraitDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PortraitDesk.class);
    private static final Duration WAIT = Duration.ofMillis(250);

    private final CameraSource cameras;
    private final CameraChoice choice;
    private final PortraitStudio studio;
    private final LivePreview preview;
    private final Desk cameraDesk;
    private final Desk analysisDesk;
    private final AtomicReference<Sitting> sitting = new AtomicReference<>(Sitting.NONE);

    /**
     * @param choice which camera to open
     * @param studio judges and compares; used on the analysis thread alone
     */
    public PortraitDesk(
            CameraSource cameras,
            CameraChoice choice,
            PortraitStudio studio,
            LivePreview preview,
            Threads threads,
            Consumer<EnrolmentEvent> post) {
        this.cameras = cameras;
        this.choice = choice;
        this.studio = studio;
        this.preview = preview;
        this.cameraDesk = new Desk(threads.camera(), post);
        this.analysisDesk = new Desk(threads.analysis(), post);
    }

    /** The two threads. */
    public record Threads(Executor camera, Executor analysis) {}

    /** Names the camera to open. */
    public interface CameraChoice {
        String id() throws CameraException;
    }

    void start(CitizenCard card) {
        var next = new Sitting(card.reading().portrait());
        next.wishLiveness(studio.livenessMode() == LivenessMode.ALWAYS);
        sitting.getAndSet(next).end();
        cameraDesk.run(() -> film(next));
        analysisDesk.run(() -> follow(next));
    }

    void stop() {
        sitting.getAndSet(Sitting.NONE).end();
    }

    void checkLiveness(boolean wanted) {
        if (studio.livenessMode() != LivenessMode.NEVER) {
            sitting.get().wishLiveness(wanted);
        }
    }

    void takeStill(String reason) {
        sitting.get().order(new Sitting.Order(Optional.of(reason), Optional.empty()));
    }

    private void film(Sitting here) {
        try (Camera camera = cameras.open(choice.id())) {
            while (here.goesOn()) {
                Optional<Sitting.Order> order = here.takeOrder();
                if (order.isPresent()) {
                    Frame still = camera.still();
                    here.deliver(new Sitting.Still(
                            still, order.get(), camera.description().name()));
                } else {
                    camera.next(WAIT).ifPresent(frame -> {
                        preview.frame(frame);
                        here.frames().offer(frame);
                    });
                }
            }
        } catch (CameraException failed) {
            fail(here, failed);
        }
    }

    private void follow(Sitting here) {
        var liveness = new LivenessWatch(studio, preview);
        try {
            studio.begin();
            while (here.goesOn()) {
                Optional<Sitting.Still> still = here.takeStill();
                here.takeLivenessWish().ifPresent(liveness::wish);
                if (still.isPresent()) {
                    finish(here, still.get(), liveness);
                } else {
                    Optional<Frame> frame = here.frames().take(WAIT);
                    if (frame.isPresent()) {
                        followOne(here, frame.get(), liveness);
                    }
                }
            }
        } catch (CameraException failed) {
            fail(here, failed);
        } finally {
            liveness.leave();
        }
    }

    private void followOne(Sitting here, Frame frame, LivenessWatch liveness) throws CameraException {
        if (liveness.watches(frame)) {
            return;
        }
        LiveView view = studio.follow(frame);
        preview.view(view);
        if (view.capture().isPresent() && here.order(new Sitting.Order(Optional.empty(), view.capture()))) {
            cameraDesk.post(new EnrolmentEvent.CaptureBegan());
        }
    }

    /** A still that shows no usable face (a blink, a step aside) gives way to the live frame, or to another try. */
    private void finish(Sitting here, Sitting.Still still, LivenessWatch liveness) throws CameraException {
        Optional<PortraitCapture> capture = studio.develop(still, here.chip(), liveness.record());
        if (capture.isPresent()) {
            here.end();
            analysisDesk.post(new EnrolmentEvent.PortraitTaken(capture.get()));
        } else {
            here.again();
            studio.begin();
            analysisDesk.post(new EnrolmentEvent.StillUseless());
        }
    }

    private void fail(Sitting here, CameraException failed) {
        if (here.goesOn()) {
            here.end();
            LOG.warn("no portrait: {}", failed.getMessage());
            cameraDesk.post(EnrolmentEvent.Failed.ofCamera(failed.fault()));
        }
    }
}
