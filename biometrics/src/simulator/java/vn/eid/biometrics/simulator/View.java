package vn.eid.biometrics.simulator;

/**
 * How head millimetres become pixels: a pinhole that sees 60° across a 16:9 picture of
 * the same height, the head turned about its own middle and then put at its place.
 */
final class View {
    private static final double PIVOT_Y = 20;
    private static final double EYE_DEPTH = 94;

    private final double[] m;
    private final double focal;
    private final double centreX;
    private final double centreY;
    private final double depth;

    View(int width, int height, Scene.Place place, Scene.Pose pose) {
        double yaw = Math.toRadians(pose.yaw());
        double pitch = Math.toRadians(pose.pitch());
        double roll = Math.toRadians(pose.roll());
        double cy = Math.cos(yaw);
        double sy = Math.sin(yaw);
        double cp = Math.cos(pitch);
        double sp = Math.sin(pitch);
        double cr = Math.cos(roll);
        double sr = Math.sin(roll);
        // roll · pitch · yaw, with y down and z towards the camera; raising the chin moves the face's y upwards
        double[] turned = {cy, 0, sy, -sp * -sy, cp, -sp * cy, cp * -sy, sp, cp * cy};
        m = new double[] {
            cr * turned[0] - sr * turned[3],
            cr * turned[1] - sr * turned[4],
            cr * turned[2] - sr * turned[5],
            sr * turned[0] + cr * turned[3],
            sr * turned[1] + cr * turned[4],
            sr * turned[2] + cr * turned[5],
            turned[6],
            turned[7],
            turned[8]
        };
        focal = Math.max(width, height * 16 / 9.0) / (2 * Math.tan(Math.toRadians(30)));
        depth = Math.max(150, place.metres() * 1000) + EYE_DEPTH;
        centreX = place.x() * width;
        centreY = place.y() * height + focal / (depth - EYE_DEPTH) * PIVOT_Y;
    }

    /** Pixels a millimetre at the eyes. */
    double scale() {
        return focal / (depth - EYE_DEPTH);
    }

    double turnX(double x, double y, double z) {
        return m[0] * x + m[1] * y + m[2] * z;
    }

    double turnY(double x, double y, double z) {
        return m[3] * x + m[4] * y + m[5] * z;
    }

    double turnZ(double x, double y, double z) {
        return m[6] * x + m[7] * y + m[8] * z;
    }

    /** Writes pixel x, pixel y and the distance from the camera. */
    void project(double x, double y, double z, double[] out) {
        double shifted = y - PIVOT_Y;
        double away = depth - turnZ(x, shifted, z);
        double zoom = focal / away;
        out[0] = centreX + turnX(x, shifted, z) * zoom;
        out[1] = centreY + turnY(x, shifted, z) * zoom;
        out[2] = away;
    }
}
