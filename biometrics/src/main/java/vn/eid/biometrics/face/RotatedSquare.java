package vn.eid.biometrics.face;

/**
 * A square of the picture that stands upright on a tilted head, and the mapping between both.
 *
 * @param centre in pixels of the picture
 * @param side in pixels of the picture
 * @param degrees by which the square is turned clockwise, as seen in the picture
 */
record RotatedSquare(FacePoint centre, double side, double degrees) {
    /** Rows of the affine matrix that maps the picture onto a square of the given size, for {@code warpAffine}. */
    double[] toSquare(int size) {
        double scale = size / side;
        double cos = Math.cos(Math.toRadians(degrees)) * scale;
        double sin = Math.sin(Math.toRadians(degrees)) * scale;
        double half = size / 2.0;
        return new double[] {
            cos, sin, half - cos * centre.x() - sin * centre.y(), -sin, cos, half + sin * centre.x() - cos * centre.y()
        };
    }

    /** A point of the square of the given size, back in the picture. */
    FacePoint toPicture(double x, double y, int size) {
        double scale = side / size;
        double dx = (x - size / 2.0) * scale;
        double dy = (y - size / 2.0) * scale;
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new FacePoint(centre.x() + cos * dx - sin * dy, centre.y() + sin * dx + cos * dy);
    }
}
