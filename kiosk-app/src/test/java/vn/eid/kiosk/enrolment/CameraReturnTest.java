package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.Frame;

@DisplayName("The return of a lost camera")
@Timeout(30)
class CameraReturnTest {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final BlockingQueue<EnrolmentEvent> events = new LinkedBlockingQueue<>();
    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void threadEnds() throws Exception {
        thread.shutdown();
        assertThat(thread.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Is there from the second time that somebody asks for it. */
    private final class Plugged implements CameraSource {
        @Override
        public List<CameraDescription> list() {
            return List.of();
        }

        @Override
        public Camera open(String id) throws CameraException {
            if (tries.incrementAndGet() < 2) {
                throw new CameraException(CameraFault.NO_CAMERA, "not plugged in yet");
            }
            return new Camera() {
                @Override
                public CameraDescription description() {
                    return new CameraDescription("test", "Test", false);
                }

                @Override
                public Optional<Frame> next(Duration wait) {
                    return Optional.of(still());
                }

                @Override
                public Frame still() {
                    return new Frame(1, 1, new byte[3], 0);
                }

                @Override
                public void close() {
                    // nothing to let go of
                }
            };
        }
    }

    private CameraReturn watch() {
        return new CameraReturn(new Plugged(), () -> "test", new PortraitDesk.Threads(thread, thread), events::add);
    }

    private static EnrolmentState halted(CameraFault fault) {
        var taking = new EnrolmentState.TakingPortrait(Samples.identityProof(), false, Kept.NOTHING);
        return new EnrolmentState.Halted(new EnrolmentFault.OfCamera(fault), taking);
    }

    @Test
    @DisplayName("is told once pictures come again, without anybody pressing a key")
    void tells() throws Exception {
        CameraReturn watch = watch();
        watch.entered(halted(CameraFault.DEVICE_LOST));
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new EnrolmentEvent.CameraBack());
        watch.entered(new EnrolmentState.Idle(Samples.OFFICER));
        assertThat(events).isEmpty();
    }

    @Test
    @DisplayName("is not waited for when the officer has gone elsewhere, nor for what no plug can mend")
    void ends() throws Exception {
        CameraReturn watch = watch();
        watch.entered(halted(CameraFault.VIRTUAL_CAMERA_REFUSED));
        assertThat(tries.get()).isZero();
        watch.entered(halted(CameraFault.NO_CAMERA));
        watch.entered(new EnrolmentState.Idle(Samples.OFFICER));
        assertThat(events.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }
}
