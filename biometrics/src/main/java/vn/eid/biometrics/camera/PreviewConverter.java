package vn.eid.biometrics.camera;

import java.nio.ByteBuffer;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.face.OpenCvLibrary;

/**
 * Writes frames into the pixel buffer of a live view: BGRA, mirrored on request because people find themselves in a
 * mirror. Converts straight into the buffer's memory, without another copy. One instance for one view, one thread at a
 * time; keeps two matrices for its life, so a view that ends closes it.
 */
public final class PreviewConverter implements AutoCloseable {
    private final Mat bgr;
    private final Mat mirrored;

    public PreviewConverter() {
        OpenCvLibrary.load();
        bgr = new Mat();
        mirrored = new Mat();
    }

    /** Bytes that a buffer for frames of this size needs. */
    public static int bytes(Resolution size) {
        return Math.multiplyExact(Math.multiplyExact(size.width(), size.height()), 4);
    }

    /**
     * @param into a direct buffer of exactly {@link #bytes} of the frame's size; its position is not changed
     * @throws IllegalArgumentException when the buffer is not direct or of another size
     */
    public void convert(Frame frame, boolean mirror, ByteBuffer into) {
        if (!into.isDirect() || into.capacity() != bytes(Resolution.of(frame))) {
            throw new IllegalArgumentException("buffer of " + into.capacity() + " bytes for " + frame);
        }
        bgr.create(frame.height(), frame.width(), CvType.CV_8UC3);
        bgr.put(0, 0, frame.bgr());
        Mat target = new Mat(frame.height(), frame.width(), CvType.CV_8UC4, into);
        try {
            if (mirror) {
                Core.flip(bgr, mirrored, 1);
                Imgproc.cvtColor(mirrored, target, Imgproc.COLOR_BGR2BGRA);
            } else {
                Imgproc.cvtColor(bgr, target, Imgproc.COLOR_BGR2BGRA);
            }
        } finally {
            target.release();
        }
    }

    @Override
    public void close() {
        bgr.release();
        mirrored.release();
    }
}
