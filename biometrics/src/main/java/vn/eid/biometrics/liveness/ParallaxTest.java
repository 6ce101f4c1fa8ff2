package vn.eid.biometrics.liveness;

import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.face.FaceMesh;
import vn.eid.biometrics.face.FacePoint;

/**
 * Tells a solid head from a flat picture. However a picture is turned, its points move as one affine map; on a head the
 * nose, which stands out, moves more than the cheeks. What no affine map explains, relative to the inter-eye distance, is
 * the proof of depth.
 */
final class ParallaxTest {
    /** Nose, eyes, mouth, chin, forehead and both sides: the points that the mesh finds best. */
    private static final int[] POINTS = {1, 4, 168, 33, 133, 362, 263, 61, 291, 152, 10, 234, 454};

    private static final double LEAST_YAW = 12;
    /** Residual of a solid head at 15°; that of a turned picture is a tenth of it, the mesh's own noise a third. */
    static final double SOLID = 0.03;

    private FaceMesh straight;
    private double mostResidual;
    private boolean compared;

    void straight(FaceMesh mesh) {
        straight = mesh;
    }

    void add(double yaw, FaceMesh mesh) {
        if (straight != null && Math.abs(yaw) >= LEAST_YAW) {
            compared = true;
            mostResidual = Math.max(
                    mostResidual,
                    residual(points(straight), points(mesh), straight.eyes().distance()));
        }
    }

    Outcome outcome() {
        if (!compared) {
            return Outcome.NOT_ASSESSED;
        }
        return mostResidual >= SOLID ? Outcome.PASSED : Outcome.FAILED;
    }

    private static FacePoint[] points(FaceMesh mesh) {
        var points = new FacePoint[POINTS.length];
        for (int i = 0; i < POINTS.length; i++) {
            points[i] = mesh.point(POINTS[i]);
        }
        return points;
    }

    /** Root mean square of what the best affine map from one set to the other leaves, in units. */
    static double residual(FacePoint[] from, FacePoint[] to, double unit) {
        double[] u = new double[to.length];
        double[] v = new double[to.length];
        for (int i = 0; i < to.length; i++) {
            u[i] = to[i].x();
            v[i] = to[i].y();
        }
        double sum = squares(from, u) + squares(from, v);
        return Math.sqrt(sum / to.length) / unit;
    }

    /** Squares left over when values are explained by a plane over the points; solved on centred coordinates. */
    private static double squares(FacePoint[] points, double[] values) {
        double mx = 0;
        double my = 0;
        double mv = 0;
        int n = points.length;
        for (int i = 0; i < n; i++) {
            mx += points[i].x() / n;
            my += points[i].y() / n;
            mv += values[i] / n;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xv = 0;
        double yv = 0;
        double vv = 0;
        for (int i = 0; i < n; i++) {
            double x = points[i].x() - mx;
            double y = points[i].y() - my;
            double value = values[i] - mv;
            xx += x * x;
            xy += x * y;
            yy += y * y;
            xv += x * value;
            yv += y * value;
            vv += value * value;
        }
        double determinant = xx * yy - xy * xy;
        if (determinant <= 1e-9 * xx * yy) {
            return 0;
        }
        double a = (xv * yy - yv * xy) / determinant;
        double b = (yv * xx - xv * xy) / determinant;
        return Math.max(0, vv - a * xv - b * yv);
    }
}
