package vn.eid.biometrics.quality.evaluation;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.ImageEncoder;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.camera.PreviewConverter;

/**
 * What one live picture costs beside its painting: decoding what a camera sends, and making the view's picture of it, the
 * latter against drawing with Java2D in the same run. Measures the neighbours on the same cores too.
 */
public final class PreviewBenchmark {
    private static final int REPEATS = 120;
    /** The officer's view on a screen of 1920×1080. */
    private static final int VIEW_WIDTH = 1000;

    private static final int VIEW_HEIGHT = 640;

    private final Monotonic watch;

    public PreviewBenchmark(Monotonic watch) {
        this.watch = watch;
    }

    /** @param frame as a camera delivers it */
    public Figures run(Frame frame) throws CameraException {
        return new Figures(steps(frame));
    }

    private List<Figure> steps(Frame frame) throws CameraException {
        int[] buffer = new int[VIEW_WIDTH * VIEW_HEIGHT];
        byte[] jpeg = new ImageEncoder().jpeg(frame, 90);
        OpenCvImageDecoder decoder = new OpenCvImageDecoder(ImageLimits.CAMERA, watch);
        double[] decode = new double[REPEATS];
        double[] convert = new double[REPEATS];
        double[] peer = new double[REPEATS];
        BufferedImage seen = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        System.arraycopy(
                frame.bgr(), 0, ((DataBufferByte) seen.getRaster().getDataBuffer()).getData(), 0, frame.bgr().length);
        BufferedImage view = new BufferedImage(VIEW_WIDTH, VIEW_HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
        try (PreviewConverter converter = new PreviewConverter()) {
            for (int i = 0; i < REPEATS; i++) {
                long start = watch.nanos();
                decoder.decode(jpeg);
                decode[i] = (watch.nanos() - start) / 1e6;
                start = watch.nanos();
                converter.mirror(frame, VIEW_WIDTH, VIEW_HEIGHT, buffer);
                convert[i] = (watch.nanos() - start) / 1e6;
                start = watch.nanos();
                Graphics2D g = view.createGraphics();
                g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                g.drawImage(seen, VIEW_WIDTH, 0, -VIEW_WIDTH, VIEW_HEIGHT, null);
                g.dispose();
                peer[i] = (watch.nanos() - start) / 1e6;
            }
        }
        return List.of(
                Figure.atMost(
                        "frame into the view's picture, median", median(convert), "ms", 4, "budget of a frame 33 ms"),
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
