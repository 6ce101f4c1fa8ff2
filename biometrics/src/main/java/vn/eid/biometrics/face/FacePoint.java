package vn.eid.biometrics.face;

/** A point of the picture in pixels, from its upper left corner. */
public record FacePoint(double x, double y) {
    public double distance(FacePoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    public FacePoint middle(FacePoint other) {
        return new FacePoint((x + other.x) / 2, (y + other.y) / 2);
    }
}
