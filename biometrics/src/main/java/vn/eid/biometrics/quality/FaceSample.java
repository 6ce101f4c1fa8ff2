package vn.eid.biometrics.quality;

import java.util.Optional;
import vn.eid.biometrics.face.FaceGeometry;
import vn.eid.biometrics.face.FaceMesh;
import vn.eid.biometrics.face.FaceObservation;

/**
 * One face as the components measure it: where it is, and its pixels turned upright.
 *
 * @param observation what was seen
 * @param face where the largest face is
 * @param pixels that face, upright, at one size
 * @param edgeRatio how much its edges lose by blurring, see {@link Sharpness}; other methods must know a blurred face
 */
record FaceSample(FaceObservation observation, FaceGeometry face, FacePixels pixels, double edgeRatio) {
    int width() {
        return observation.width();
    }

    int height() {
        return observation.height();
    }

    double eyeDistance() {
        return face.eyes().distance();
    }

    Optional<FaceMesh> mesh() {
        return face.mesh();
    }
}
