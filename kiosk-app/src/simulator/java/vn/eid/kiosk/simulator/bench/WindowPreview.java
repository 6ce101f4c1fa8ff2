package vn.eid.kiosk.simulator.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.biometrics.camera.PreviewConverter;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.quality.PortraitAssessor;
import vn.eid.kiosk.screen.FxThread;
import vn.eid.kiosk.screen.desk.PreviewFeed;
import vn.eid.kiosk.screen.display.Picture;

/**
 * The portrait step in both real windows with thirty pictures a second, every one of them also given to the analysis:
 * counts what really came to be painted. A process of its own, because the toolkit starts once; prints one line of JSON.
 */
public final class WindowPreview {
    private static final int WARM_UP = 90;
    private static final int MEASURED = 450;
    private static final long NO_FRAME = 0;

    private final FxThread fx = new FxThread();
    private final PreviewFeed preview = new PreviewFeed(fx, new PreviewConverter()::mirror);
    private final LoopedFrames frames = new LoopedFrames();
    private final AtomicReference<Frame> newest = new AtomicReference<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean measuring;
    private volatile int analysed;

    /** Distinct pictures that one window had when it was painted. */
    private final class Painted {
        private Picture last;
        private int count;

        void watch(Scene scene) {
            scene.addPostLayoutPulseListener(() -> {
                Picture now = preview.pictureProperty().get();
                if (now != null && now != last) {
                    last = now;
                    count += measuring ? 1 : 0;
                }
            });
        }
    }

    private WindowPreview() {}

    /** @param args folder of the models */
    public static void main(String[] args) throws Exception {
        var started = new CountDownLatch(1);
        FxThread.start(started::countDown);
        started.await();
        try {
            System.out.println(new WindowPreview().measure(Path.of(args[0])));
        } finally {
            FxThread.stop();
        }
        System.exit(0);
    }

    private String measure(Path models) throws Exception {
        var officer = new Painted();
        var citizen = new Painted();
        var open = new CountDownLatch(1);
        fx.execute(() -> {
            var counter = new BenchCounter(Runnable::run, preview, Clock.systemDefaultZone());
            var windows = PlainWindows.over(counter.desk());
            windows.show();
            counter.sitDown();
            officer.watch(windows.officerScene());
            citizen.watch(windows.citizenScene());
            open.countDown();
        });
        open.await();
        var analysis = new Thread(() -> analyse(models), "analysis");
        analysis.start();
        long begun = film(WARM_UP, 0);
        long cpu = cpuNanos();
        int analysedBefore = analysed;
        measuring = true;
        long from = System.nanoTime();
        film(MEASURED, begun);
        double seconds = (System.nanoTime() - from) / 1e9;
        measuring = false;
        double cores = (cpuNanos() - cpu) / 1e9 / seconds;
        double perSecond = (analysed - analysedBefore) / seconds;
        over.set(true);
        analysis.join();
        return String.format(
                java.util.Locale.ROOT,
                "{\"seconds\":%.3f,\"frames\":%d,\"officer\":%d,\"citizen\":%d,\"analysed\":%.2f,\"cores\":%.3f}",
                seconds,
                MEASURED,
                officer.count,
                citizen.count,
                perSecond,
                cores);
    }

    /** The camera's thread: each picture at its own moment, however long the one before took. */
    private long film(int count, long since) {
        long start = since == NO_FRAME ? System.nanoTime() : since;
        for (int i = 0; i < count; i++) {
            long due = start + (i + 1) * LoopedFrames.spacing().toNanos();
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Frame frame = frames.at(i, System.nanoTime());
            preview.frame(frame);
            newest.set(frame);
        }
        return start + count * LoopedFrames.spacing().toNanos();
    }

    private void analyse(Path models) {
        try (PortraitAnalyser analyser = PortraitAssessor.with(ModelFolder.at(models))) {
            while (!over.get()) {
                Frame frame = newest.getAndSet(null);
                if (frame == null) {
                    LockSupport.parkNanos(1_000_000);
                } else {
                    preview.view(analyser.follow(frame));
                    analysed++;
                }
            }
        } catch (CameraException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long cpuNanos() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean it ? it.getProcessCpuTime() : 0;
    }
}
