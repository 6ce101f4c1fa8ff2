package vn.eid.biometrics.quality;

import java.util.Optional;
import vn.eid.biometrics.face.EyePair;
import vn.eid.biometrics.face.FaceGeometry;
import vn.eid.biometrics.face.FacePoint;
import vn.eid.biometrics.face.PixelBox;

/** Faces for tests that need none to be found. */
final class Faces {
    private Faces() {}

    /** An upright face by the middle of its eyes. */
    static FaceGeometry at(double x, double y, double eyeDistance, double chinDistance) {
        return new FaceGeometry(
                new PixelBox(x - eyeDistance, y - eyeDistance, 2 * eyeDistance, 2.5 * eyeDistance),
                new EyePair(new FacePoint(x - eyeDistance / 2, y), new FacePoint(x + eyeDistance / 2, y)),
                true,
                chinDistance,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
