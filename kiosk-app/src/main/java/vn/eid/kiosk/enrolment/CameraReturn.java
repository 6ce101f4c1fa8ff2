package vn.eid.kiosk.enrolment;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.TakingPortrait;

/**
 * Waits for a camera that was unplugged in the middle of a portrait: as soon as it delivers again the work goes on by
 * itself. Observes the session, waits on the camera's thread.
 */
public final class CameraReturn implements SessionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(CameraReturn.class);
    private static final Duration WAIT = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);
    /** What putting the plug back can mend; a refused login or a missing driver cannot. */
    private static final Set<CameraFault> MENDED_BY_PLUG =
            EnumSet.of(CameraFault.NO_CAMERA, CameraFault.DEVICE_LOST, CameraFault.DEVICE_BUSY, CameraFault.NO_FRAMES);

    private final CameraSource cameras;
    private final PortraitDesk.CameraChoice choice;
    private final Desk desk;
    private final AtomicReference<Vigil> vigil = new AtomicReference<>(new Vigil(true));

    public CameraReturn(
            CameraSource cameras,
            PortraitDesk.CameraChoice choice,
            PortraitDesk.Threads threads,
            Consumer<EnrolmentEvent> post) {
        this.cameras = cameras;
        this.choice = choice;
        this.desk = new Desk(threads.camera(), post);
    }

    /** Whether the work stands still for want of a camera that may come back. */
    static boolean awaited(EnrolmentState state) {
        return state instanceof Halted halted
                && halted.resumeAt() instanceof TakingPortrait
                && halted.fault() instanceof EnrolmentFault.OfCamera lost
                && MENDED_BY_PLUG.contains(lost.fault());
    }

    @Override
    public void entered(EnrolmentState state) {
        vigil.get().end();
        if (awaited(state)) {
            var next = new Vigil(false);
            vigil.set(next);
            desk.run(() -> wait(next));
        }
    }

    private void wait(Vigil here) {
        while (here.goesOn()) {
            try (Camera camera = cameras.open(choice.id())) {
                while (here.goesOn()) {
                    if (camera.next(WAIT).isPresent()) {
                        here.end();
                        desk.post(new EnrolmentEvent.CameraBack());
                    }
                }
            } catch (CameraException stillGone) {
                LOG.debug("the camera is not back yet: {}", stillGone.getMessage());
                here.pause(RETRY);
            }
        }
    }

    /** One stretch of waiting; ends for good. */
    private static final class Vigil {
        private boolean ended;

        Vigil(boolean ended) {
            this.ended = ended;
        }

        synchronized boolean goesOn() {
            return !ended;
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized void pause(Duration time) {
            try {
                if (!ended) {
                    wait(time.toMillis());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                ended = true;
            }
        }
    }
}
