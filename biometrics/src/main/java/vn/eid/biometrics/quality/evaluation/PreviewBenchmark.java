package vn.eid.biometrics.quality.evaluation;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.biometrics.camera.ImageEncoder;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.camera.PreviewConverter;
import vn.eid.biometrics.camera.Resolution;

/**
 * The live view as the counter runs it: one thread takes frames and fills the view's buffer, another analyses the newest.
 * Counts frames that never reached the view. The steps are also timed alone, the conversion against drawing with Java2D in
 * the same run. Measures the neighbours on the same cores too.
 */
public final class PreviewBenchmark {
    private static final double FRAME_MILLIS = 1000.0 / 30;
    private static final int REPEATS = 120;
    private static final int WARM_UP = 10;

    private final PortraitAnalyser analyser;
    private final Executor analysis;
    private final Monotonic watch;

    /** @param analysis one thread of its own for the analysis */
    public PreviewBenchmark(PortraitAnalyser analyser, Executor analysis, Monotonic watch) {
        this.analyser = analyser;
        this.analysis = analysis;
        this.watch = watch;
    }

    /**
     * Runs the live view until so many frames were shown.
     *
     * @param camera that delivers 30 frames a second; not closed
     */
    public Figures run(Camera camera, int frames) throws CameraException {
        Frame first = warm(camera);
        ByteBuffer buffer = ByteBuffer.allocateDirect(PreviewConverter.bytes(Resolution.of(first)));
        AtomicReference<Optional<Frame>> newest = new AtomicReference<>(Optional.empty());
        AtomicInteger analysed = new AtomicInteger();
        long[] stamps = new long[frames];
        long begun = watch.nanos();
        try (PreviewConverter converter = new PreviewConverter()) {
            for (int shown = 0; shown < frames; ) {
                Optional<Frame> frame = camera.next(Duration.ofSeconds(1));
                if (frame.isPresent()) {
                    converter.convert(frame.get(), true, buffer);
                    stamps[shown++] = frame.get().capturedNanos();
                    if (newest.getAndSet(frame).isEmpty()) {
                        analysis.execute(() -> analyse(newest, analysed));
                    }
                }
            }
        }
        double seconds = (watch.nanos() - begun) / 1e9;
        List<Figure> figures = new ArrayList<>();
        String at = first.width() + "×" + first.height() + ", " + frames + " frames with analysis beside";
        figures.add(Figure.atLeast("frames shown a second", frames / seconds, "1/s", 29, at));
        figures.add(Figure.atMost("frames that were dropped", dropped(stamps), "frames", 0, at));
        figures.add(Figure.atLeast("frames analysed a second", analysed.get() / seconds, "1/s", 10, at));
        figures.addAll(steps(first));
        return new Figures(figures);
    }

    private static Frame warm(Camera camera) throws CameraException {
        Optional<Frame> last = Optional.empty();
        for (int i = 0; i < WARM_UP || last.isEmpty(); i++) {
            Optional<Frame> frame = camera.next(Duration.ofSeconds(1));
            last = frame.isPresent() ? frame : last;
        }
        return last.get();
    }

    private void analyse(AtomicReference<Optional<Frame>> newest, AtomicInteger analysed) {
        try {
            for (Optional<Frame> frame = newest.get(); frame.isPresent(); frame = newest.get()) {
                analyser.follow(frame.get());
                analysed.incrementAndGet();
                // Ends when nothing newer came meanwhile; the next frame starts it again.
                newest.compareAndSet(frame, Optional.empty());
            }
        } catch (CameraException failed) {
            newest.set(Optional.empty());
        }
    }

    /** Two frames' distance in one gap means that one between was never taken. */
    private static int dropped(long[] stamps) {
        int dropped = 0;
        for (int i = 1; i < stamps.length; i++) {
            double gap = (stamps[i] - stamps[i - 1]) / 1e6 / FRAME_MILLIS;
            dropped += Math.max(0, (int) Math.round(gap) - 1);
        }
        return dropped;
    }

    private List<Figure> steps(Frame frame) throws CameraException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(PreviewConverter.bytes(Resolution.of(frame)));
        byte[] jpeg = new ImageEncoder().jpeg(frame, 90);
        OpenCvImageDecoder decoder = new OpenCvImageDecoder(ImageLimits.CAMERA, watch);
        double[] decode = new double[REPEATS];
        double[] convert = new double[REPEATS];
        double[] peer = new double[REPEATS];
        BufferedImage seen = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(
                frame.bgr(), 0, ((DataBufferByte) seen.getRaster().getDataBuffer()).getData(), 0, frame.bgr().length);
        BufferedImage view = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        try (PreviewConverter converter = new PreviewConverter()) {
            for (int i = 0; i < REPEATS; i++) {
                long start = watch.nanos();
                decoder.decode(jpeg);
                decode[i] = (watch.nanos() - start) / 1e6;
                start = watch.nanos();
                converter.convert(frame, true, buffer);
                convert[i] = (watch.nanos() - start) / 1e6;
                start = watch.nanos();
                Graphics2D g = view.createGraphics();
                g.drawImage(seen, frame.width(), 0, -frame.width(), frame.height(), null);
                g.dispose();
                peer[i] = (watch.nanos() - start) / 1e6;
            }
        }
        return List.of(
                Figure.atMost(
                        "frame into the view's buffer, median", median(convert), "ms", 1.0, "budget of a frame 33 ms"),
                Figure.atLeast(
                        "conversion compared with Java2D",
                        median(peer) / median(convert),
                        "times",
                        1,
                        String.format(java.util.Locale.ROOT, "Java2D %.2f ms in this run", median(peer))),
                Figure.atMost("JPEG frame decoded, median", median(decode), "ms", 15, "budget of a frame 33 ms"));
    }

    private static double median(double[] millis) {
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }
}
