package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import vn.eid.biometrics.Frame;

@DisplayName("A camera over an unreliable driver")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LiveCameraTest {
    private static final CameraDescription NAME = new CameraDescription("test:1", "Camera thử", false);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "driver");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @AfterEach
    void end() {
        never.countDown();
        threads.shutdownNow();
    }

    /** A driver whose device delivers the given sizes for what it is asked. */
    private FrameGrabber driver(Resolution size) {
        opened.incrementAndGet();
        return new FrameGrabber() {
            private int number;

            @Override
            public Optional<Frame> grab() {
                return Optional.of(Pictures.numbered(number++, size.width(), size.height()));
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    private Camera camera(FrameGrabber.Opener opener, Resolution... stills) {
        return new LiveCamera(NAME, opener, List.of(stills), threads, Monotonic.system());
    }

    private FrameGrabber hanging() {
        return new FrameGrabber() {
            @Override
            public Optional<Frame> grab() {
                try {
                    never.await();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    @Test
    @DisplayName("gives up a driver that hangs, says so, and opens the device anew")
    void leavesAHangingDriver() throws Exception {
        AtomicInteger attempt = new AtomicInteger();
        try (Camera camera =
                camera(wanted -> attempt.getAndIncrement() == 0 ? hanging() : driver(new Resolution(320, 240)))) {
            CameraFault fault = null;
            for (int i = 0; i < 100 && fault == null; i++) {
                try {
                    camera.next(Duration.ofMillis(200));
                } catch (CameraException silent) {
                    fault = silent.fault();
                }
            }
            assertThat(fault).isEqualTo(CameraFault.NO_FRAMES);
            assertThat(CameraContract.frame(camera).width()).isEqualTo(320);
        }
    }

    @Test
    @DisplayName("passes on why it cannot be opened, at most once a second")
    void passesOn() throws Exception {
        try (Camera camera = camera(wanted -> {
            opened.incrementAndGet();
            throw CameraFaults.deviceBusy("held by another program", null);
        })) {
            long until = System.nanoTime() + Duration.ofMillis(2500).toNanos();
            int reports = 0;
            while (System.nanoTime() < until) {
                try {
                    camera.next(Duration.ofMillis(50));
                } catch (CameraException busy) {
                    assertThat(busy.fault()).isEqualTo(CameraFault.DEVICE_BUSY);
                    reports++;
                }
            }
            assertThat(reports).isBetween(1, 3);
            assertThat(opened.get()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    @DisplayName("takes the best still that is really delivered, not the best that was promised")
    void verifiesTheStill() throws Exception {
        // A device that answers every wish above full HD with VGA.
        FrameGrabber.Opener lying = wanted ->
                wanted.pixels() > Resolution.FULL_HD.pixels() ? driver(new Resolution(640, 480)) : driver(wanted);
        try (Camera camera = camera(lying, Resolution.UHD, Resolution.FULL_HD)) {
            assertThat(Resolution.of(CameraContract.frame(camera))).isEqualTo(Resolution.HD);
            assertThat(Resolution.of(camera.still())).isEqualTo(Resolution.FULL_HD);
            assertThat(Resolution.of(CameraContract.frame(camera))).isEqualTo(Resolution.HD);
        }
        assertThat(closed.get()).isEqualTo(opened.get());
    }

    @Test
    @DisplayName("takes the still from the live view when nothing larger can be had")
    void fallsBack() throws Exception {
        try (Camera camera = camera(wanted -> driver(Resolution.HD), Resolution.UHD, Resolution.FULL_HD)) {
            CameraContract.frame(camera);
            assertThat(Resolution.of(camera.still())).isEqualTo(Resolution.HD);
        }
    }

    @Test
    @DisplayName("treats whatever a driver throws as a lost device")
    void survivesNativeGlue() throws Exception {
        for (Throwable glue : new Throwable[] {new IllegalStateException("x"), new UnsatisfiedLinkError("y")}) {
            try (Camera camera = camera(wanted -> {
                if (glue instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) glue;
            })) {
                assertThatThrownBy(() -> camera.next(CameraContract.LONG))
                        .isInstanceOfSatisfying(
                                CameraException.class,
                                fault -> assertThat(fault.fault()).isEqualTo(CameraFault.DEVICE_LOST));
            }
        }
    }

    @Test
    @DisplayName("returns from a wait when its thread is interrupted, and stays interrupted")
    void isInterruptible() throws Exception {
        try (Camera camera = camera(wanted -> hanging())) {
            Thread.currentThread().interrupt();
            assertThat(camera.next(CameraContract.LONG)).isEmpty();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("lets go of the device when it is closed")
    void letsGo() throws Exception {
        Camera camera = camera(wanted -> driver(Resolution.HD));
        CameraContract.frame(camera);
        camera.close();
        assertThat(closed.get()).isEqualTo(1);
    }
}
