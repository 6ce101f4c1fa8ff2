package vn.eid.biometrics.simulator;

/**
 * A grid of points in millimetres: x to the picture's right, y down, z towards the camera. {@code u, v} are the point's
 * place on the {@link FacePainting}, {@code shade} darkens what lies in a hollow.
 */
final class Mesh {
    final int rows;
    final int columns;
    final float[] x;
    final float[] y;
    final float[] z;
    final float[] u;
    final float[] v;
    final float[] nx;
    final float[] ny;
    final float[] nz;
    final float[] shade;

    Mesh(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        int n = rows * columns;
        x = new float[n];
        y = new float[n];
        z = new float[n];
        u = new float[n];
        v = new float[n];
        nx = new float[n];
        ny = new float[n];
        nz = new float[n];
        shade = new float[n];
        java.util.Arrays.fill(shade, 1);
    }

    int at(int row, int column) {
        return row * columns + column;
    }

    int size() {
        return x.length;
    }

    /** Normals from neighbours, outward when columns run to the right and rows down as seen from outside. */
    void computeNormals() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                normal(row, column);
            }
        }
    }

    private void normal(int row, int column) {
        int left = at(row, Math.max(0, column - 1));
        int right = at(row, Math.min(columns - 1, column + 1));
        int up = at(Math.max(0, row - 1), column);
        int down = at(Math.min(rows - 1, row + 1), column);
        double ax = x[right] - x[left];
        double ay = y[right] - y[left];
        double az = z[right] - z[left];
        double bx = x[down] - x[up];
        double by = y[down] - y[up];
        double bz = z[down] - z[up];
        double cx = ay * bz - az * by;
        double cy = az * bx - ax * bz;
        double cz = ax * by - ay * bx;
        double length = Math.max(1e-6, Math.sqrt(cx * cx + cy * cy + cz * cz));
        int i = at(row, column);
        nx[i] = (float) (cx / length);
        ny[i] = (float) (cy / length);
        nz[i] = (float) (cz / length);
    }

    /** An ear: a flat ellipsoid whose painting lies in the reserved patch of the {@link FacePainting}. */
    static Mesh ear(int sign, double outward) {
        Mesh ear = new Mesh(14, 17);
        for (int row = 0; row < ear.rows; row++) {
            double t = Math.PI * row / (ear.rows - 1);
            for (int column = 0; column < ear.columns; column++) {
                double angle = 2 * Math.PI * column / (ear.columns - 1);
                int i = ear.at(row, column);
                double lobe = 1 - 0.28 * smoothDown(t);
                double depth = 14 * lobe * Math.sin(t) * Math.sin(angle);
                ear.x[i] = (float) (sign * (outward + 7 * Math.sin(t) * Math.cos(angle) - 0.30 * depth));
                ear.y[i] = (float) (14 - 31 * Math.cos(t) + 0.10 * depth);
                ear.z[i] = (float) (-6 + sign * depth * sign);
                double across = Math.cos(angle + 0.9) * Math.sin(t);
                ear.u[i] = (float) (FacePainting.EAR_U + 13 * across);
                ear.v[i] = (float) (FacePainting.PATCH_V - 17 * Math.cos(t));
            }
        }
        ear.computeNormals();
        if (sign > 0) {
            ear.turnNormals();
        }
        return ear;
    }

    /** The neck: a leaning column that widens into the shoulders, in the chin's shadow at its top. */
    static Mesh neck(double width) {
        Mesh neck = new Mesh(26, 33);
        for (int row = 0; row < neck.rows; row++) {
            double share = row / (neck.rows - 1.0);
            double height = 62 + 190 * share;
            double flare = Math.pow(Math.max(0, share - 0.34), 2) * 110;
            for (int column = 0; column < neck.columns; column++) {
                double angle = Math.toRadians(110) * (column - 16) / 16;
                int i = neck.at(row, column);
                double tendon = 2.2 * HeadMesh.bell(Math.abs(angle) - 0.42 + 0.30 * share, 0.10) * share;
                neck.x[i] = (float) ((51 * width + flare) * Math.sin(angle));
                neck.y[i] = (float) height;
                neck.z[i] = (float) (-22 - 8 * share + (58 + tendon) * Math.cos(angle));
                neck.u[i] = (float) (FacePainting.SKIN_U + 13 * (column - 16) / 16.0);
                neck.v[i] = (float) (FacePainting.PATCH_V - 17 + 34 * share);
                double under = HeadMesh.smooth((height - 96) / 70);
                neck.shade[i] = (float) (0.60 + 0.36 * under - 0.10 * HeadMesh.smooth(Math.abs(angle) - 0.6));
            }
        }
        neck.computeNormals();
        return neck;
    }

    private void turnNormals() {
        for (int i = 0; i < size(); i++) {
            nx[i] = -nx[i];
            ny[i] = -ny[i];
            nz[i] = -nz[i];
        }
    }

    private static double smoothDown(double t) {
        return HeadMesh.smooth((t - 1.4) / 1.7);
    }
}
