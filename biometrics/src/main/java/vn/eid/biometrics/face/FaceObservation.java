package vn.eid.biometrics.face;

import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;

/**
 * What was seen on one picture. The pixels are valid until the next observation of the same {@link FaceObserver}.
 *
 * @param picture the whole picture, 8-bit BGR
 * @param faces every face, largest first
 * @param geometry of the largest one; empty when there is none
 * @param aligned the largest face upright; meaningless when there is none
 */
public record FaceObservation(
        Mat picture, List<DetectedFace> faces, Optional<FaceGeometry> geometry, AlignedFace aligned) {
    public int width() {
        return picture.width();
    }

    public int height() {
        return picture.height();
    }
}
