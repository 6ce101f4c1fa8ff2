package vn.eid.biometrics.match;

import vn.eid.biometrics.face.FacePoint;

/** The turn, scale and shift that brings points closest to others in the sense of least squares. */
final class Similarity {
    private Similarity() {}

    /** @return the rows of a 2×3 affine matrix */
    static double[] between(FacePoint[] from, FacePoint[] to) {
        FacePoint a = centre(from);
        FacePoint b = centre(to);
        double dot = 0;
        double cross = 0;
        double square = 0;
        for (int i = 0; i < from.length; i++) {
            double x = from[i].x() - a.x();
            double y = from[i].y() - a.y();
            double u = to[i].x() - b.x();
            double v = to[i].y() - b.y();
            dot += x * u + y * v;
            cross += x * v - y * u;
            square += x * x + y * y;
        }
        double cos = dot / square;
        double sin = cross / square;
        return new double[] {cos, -sin, b.x() - cos * a.x() + sin * a.y(), sin, cos, b.y() - sin * a.x() - cos * a.y()};
    }

    private static FacePoint centre(FacePoint[] points) {
        double x = 0;
        double y = 0;
        for (FacePoint point : points) {
            x += point.x();
            y += point.y();
        }
        return new FacePoint(x / points.length, y / points.length);
    }
}
