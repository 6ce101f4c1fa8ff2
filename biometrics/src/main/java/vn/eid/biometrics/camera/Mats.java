package vn.eid.biometrics.camera;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import vn.eid.biometrics.Frame;

/** Frames to OpenCV matrices and back. The caller releases the matrix: native memory is not the collector's business. */
public final class Mats {
    private Mats() {}

    /** A new 8-bit BGR matrix with the frame's pixels. */
    public static Mat of(Frame frame) {
        Mat mat = new Mat(frame.height(), frame.width(), CvType.CV_8UC3);
        mat.put(0, 0, frame.bgr());
        return mat;
    }

    /** Copies the pixels of an 8-bit BGR matrix. */
    public static Frame frame(Mat bgr, long capturedNanos) {
        byte[] pixels = new byte[bgr.rows() * bgr.cols() * 3];
        bgr.get(0, 0, pixels);
        return new Frame(bgr.cols(), bgr.rows(), pixels, capturedNanos);
    }
}
