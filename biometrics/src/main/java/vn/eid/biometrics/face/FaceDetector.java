package vn.eid.biometrics.face;

import java.util.List;
import org.opencv.core.Mat;

/** Finds every face of a picture. One thread at a time. */
public interface FaceDetector extends AutoCloseable {
    /**
     * @param bgr 8-bit BGR picture
     * @param longSide to how many pixels the picture's longer side is reduced before the search; never enlarged
     * @return largest first, in pixels of the given picture
     */
    List<DetectedFace> detect(Mat bgr, int longSide);

    @Override
    void close();
}
