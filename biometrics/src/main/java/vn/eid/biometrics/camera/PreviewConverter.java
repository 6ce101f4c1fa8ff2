package vn.eid.biometrics.camera;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.face.OpenCvLibrary;

/**
 * Makes what a live view shows out of what the camera saw: mirrored, because people find themselves in a mirror, cut to the
 * view's proportions and brought to its size, so that nobody has to scale it again. One thread at a time; keeps some
 * matrices for its life, so whoever made it closes it.
 */
public final class PreviewConverter implements AutoCloseable {
    private final Mat bgr;
    private final Mat scaled;
    private final Mat mirrored;
    private ByteBuffer pixels = ByteBuffer.allocateDirect(4);

    public PreviewConverter() {
        OpenCvLibrary.load();
        bgr = new Mat();
        scaled = new Mat();
        mirrored = new Mat();
    }

    /**
     * @param width of the view in pixels
     * @param height of the view in pixels
     * @param argb takes {@code width * height} opaque pixels, rows from the top
     * @throws IllegalArgumentException when the array is of another size
     */
    public void mirror(Frame frame, int width, int height, int[] argb) {
        if (width <= 0 || height <= 0 || argb.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("room for " + argb.length + " pixels, " + width + "x" + height);
        }
        bgr.create(frame.height(), frame.width(), CvType.CV_8UC3);
        bgr.put(0, 0, frame.bgr());
        Mat part = bgr.submat(middle(frame, width, height));
        try {
            Imgproc.resize(part, scaled, new Size(width, height), 0, 0, Imgproc.INTER_LINEAR);
        } finally {
            part.release();
        }
        Core.flip(scaled, mirrored, 1);
        opaque(width, height, argb);
    }

    /** Bytes of blue, green, red and opacity are whole numbers to a machine that puts the lowest byte first. */
    private void opaque(int width, int height, int[] argb) {
        // Two views of different sizes take turns: the larger one's room serves both.
        if (pixels.capacity() < 4 * argb.length) {
            pixels = ByteBuffer.allocateDirect(4 * argb.length).order(ByteOrder.LITTLE_ENDIAN);
        }
        Mat target = new Mat(height, width, CvType.CV_8UC4, pixels);
        try {
            Imgproc.cvtColor(mirrored, target, Imgproc.COLOR_BGR2BGRA);
        } finally {
            target.release();
        }
        pixels.asIntBuffer().get(argb);
    }

    /** The largest part of the picture that has the view's proportions. */
    private static Rect middle(Frame frame, int width, int height) {
        double scale = Math.min((double) frame.width() / width, (double) frame.height() / height);
        int w = (int) Math.max(1, Math.min(frame.width(), Math.round(width * scale)));
        int h = (int) Math.max(1, Math.min(frame.height(), Math.round(height * scale)));
        return new Rect((frame.width() - w) / 2, (frame.height() - h) / 2, w, h);
    }

    @Override
    public void close() {
        bgr.release();
        scaled.release();
        mirrored.release();
    }
}
