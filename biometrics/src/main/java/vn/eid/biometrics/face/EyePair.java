package vn.eid.biometrics.face;

/**
 * Centres of both eyes in pixels of the unmirrored picture. The citizen's right eye lies on the picture's left.
 *
 * @param right the citizen's right eye
 * @param left the citizen's left eye
 */
public record EyePair(FacePoint right, FacePoint left) {
    /** Inter-eye distance in pixels. */
    public double distance() {
        return right.distance(left);
    }

    public FacePoint middle() {
        return right.middle(left);
    }

    /** Slope of the eye line in degrees; positive when the picture shows it falling to the right. */
    public double slope() {
        return Math.toDegrees(Math.atan2(left.y() - right.y(), left.x() - right.x()));
    }
}
