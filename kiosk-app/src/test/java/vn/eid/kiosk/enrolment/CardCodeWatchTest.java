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
import java.util.function.Function;
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

@DisplayName("The camera that looks for the code of a card")
@Timeout(30)
class CardCodeWatchTest {
    private static final String CODE = "001090000017|012345678|Nguyễn Văn Thử|15021990|Nam|Phường Mẫu|12052021";
    private static final EnrolmentState WANTS_KEY =
            new EnrolmentState.AwaitingKey(Samples.start(), new Subject.Citizen(), Samples.CARD, Kept.NOTHING);
    private static final EnrolmentState WANTS_CARD = new EnrolmentState.AwaitingCard(
            Samples.start(), new Subject.Citizen(), Optional.of(Samples.INPUT), Kept.NOTHING);

    private final ExecutorService camera = Executors.newSingleThreadExecutor();
    private final ExecutorService analysis = Executors.newSingleThreadExecutor();
    private final BlockingQueue<String> codes = new LinkedBlockingQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @AfterEach
    void threadsEnd() throws Exception {
        camera.shutdown();
        analysis.shutdown();
        assertThat(camera.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(analysis.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(closed.get()).isEqualTo(opened.get());
    }

    private CardCodeWatch watch(Function<Frame, Optional<String>> reader, boolean there) {
        var eyes = new CardCodeWatch.Eyes(new Cameras(there), () -> "test", reader);
        return new CardCodeWatch(eyes, LivePreview.NONE, new PortraitDesk.Threads(camera, analysis), codes::add);
    }

    private final class Cameras implements CameraSource {
        private final boolean there;

        Cameras(boolean there) {
            this.there = there;
        }

        @Override
        public List<CameraDescription> list() {
            return List.of();
        }

        @Override
        public Camera open(String id) throws CameraException {
            if (!there) {
                throw new CameraException(CameraFault.NO_CAMERA, "none in this test");
            }
            opened.incrementAndGet();
            return new Still();
        }
    }

    private final class Still implements Camera {
        private long stamp;

        @Override
        public CameraDescription description() {
            return new CameraDescription("test", "Test", false);
        }

        @Override
        public Optional<Frame> next(Duration wait) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            stamp += 200_000_000;
            return Optional.of(new Frame(1, 1, new byte[3], stamp));
        }

        @Override
        public Frame still() {
            return new Frame(1, 1, new byte[3], stamp);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    @Test
    @DisplayName("tells a card's code once, however long it is held there, and stops with the page")
    void tellsOnce() throws Exception {
        var looks = new AtomicInteger();
        CardCodeWatch watch = watch(
                frame -> {
                    looks.incrementAndGet();
                    return Optional.of(CODE);
                },
                true);
        watch.entered(WANTS_KEY);
        assertThat(codes.poll(10, TimeUnit.SECONDS)).isEqualTo(CODE);
        while (looks.get() < 5) {
            Thread.sleep(5);
        }
        watch.entered(WANTS_CARD);
        assertThat(codes).isEmpty();
    }

    @Test
    @DisplayName("does not look while the key is known, nor on any other page")
    void looksOnlyWhereWanted() {
        CardCodeWatch watch = watch(frame -> Optional.of(CODE), true);
        watch.entered(WANTS_CARD);
        watch.entered(new EnrolmentState.Idle(Samples.OFFICER));
        assertThat(opened.get()).isZero();
    }

    @Test
    @DisplayName("passes over other codes and pictures that break the reader")
    void passesOver() throws Exception {
        var looks = new AtomicInteger();
        CardCodeWatch watch = watch(
                frame -> switch (looks.incrementAndGet()) {
                    case 1 -> Optional.of("https://example.vn");
                    case 2 -> throw new IllegalStateException("hostile");
                    default -> Optional.of(CODE);
                },
                true);
        watch.entered(WANTS_KEY);
        assertThat(codes.poll(10, TimeUnit.SECONDS)).isEqualTo(CODE);
        watch.entered(new EnrolmentState.Idle(Samples.OFFICER));
    }

    @Test
    @DisplayName("leaves the page as it is when there is no camera")
    void noCamera() throws Exception {
        CardCodeWatch watch = watch(frame -> Optional.of(CODE), false);
        watch.entered(WANTS_KEY);
        assertThat(codes.poll(300, TimeUnit.MILLISECONDS)).isNull();
        watch.entered(new EnrolmentState.Idle(Samples.OFFICER));
    }
}
