package vn.eid.biometrics.simulator;

/**
 * Builds a person's head as a {@link Mesh}; the origin is between the eyes at the depth of the ears. Each point's place on
 * the {@link FacePainting} is the length of arc from the middle of the face, and the height before the person's own
 * length of face is applied.
 */
final class HeadMesh {
    static final int ROWS = 112;
    static final int COLUMNS = 109;
    private static final double SWEEP = Math.toRadians(152);
    private static final double TOP = -122;
    private static final double BOTTOM = 118;

    /** Height, half width, depth in front; height measured before the person's own length is applied. */
    private static final double[][] PROFILE = {
        {-122, 0, 0},
        {-119, 23, 30},
        {-112, 38, 50},
        {-100, 52.5, 68},
        {-80, 65, 83},
        {-50, 73, 92},
        {-20, 75, 96},
        {0, 74, 94},
        {20, 72.5, 94},
        {40, 70, 93},
        {60, 65.5, 92},
        {80, 58, 91},
        {95, 48.5, 88},
        {106, 37, 81},
        {113, 24, 68},
        {118, 0, 34}
    };

    private final Mesh mesh = new Mesh(ROWS, COLUMNS);
    private final float[] x = mesh.x;
    private final float[] y = mesh.y;
    private final float[] z = mesh.z;
    private final float[] u = mesh.u;
    private final FaceTraits traits;
    private final boolean mask;

    private HeadMesh(FaceTraits traits, boolean mask) {
        this.traits = traits;
        this.mask = mask;
        for (int row = 0; row < ROWS; row++) {
            double t = Math.PI * row / (ROWS - 1);
            // Half evenly in height, half crowded at the ends, where the outline bends.
            double share = 0.5 * (row / (ROWS - 1.0)) + 0.5 * (1 - Math.cos(t)) / 2;
            shapeRow(row, TOP + share * (BOTTOM - TOP));
        }
        mesh.computeNormals();
    }

    static Mesh of(FaceTraits traits, boolean mask) {
        return new HeadMesh(traits, mask).mesh;
    }

    private void shapeRow(int row, double height) {
        FaceTraits.Bones bones = traits.bones();
        double jawShare = smooth((height - 25) / 60);
        double width = profile(height, 1) * bones.width() * (1 + jawShare * (bones.jaw() - 1));
        double front = profile(height, 2);
        double back = Math.min(1, front / 80) * 92;
        double lengthened = lengthened(height);
        int middle = COLUMNS / 2;
        for (int column = 0; column < COLUMNS; column++) {
            double angle = SWEEP * (column - middle) / middle;
            double sine = Math.sin(angle);
            double round = Math.pow(Math.max(0, 1 - Math.pow(Math.abs(sine), 2.35)), 1 / 2.35);
            int i = mesh.at(row, column);
            x[i] = (float) (width * sine);
            y[i] = (float) lengthened;
            z[i] = (float) (Math.cos(angle) >= 0 ? front * round : -back * round);
            mesh.v[i] = (float) height;
        }
        for (int column = middle + 1; column < COLUMNS; column++) {
            int i = mesh.at(row, column);
            u[i] = u[i - 1] + (float) Math.hypot(x[i] - x[i - 1], z[i] - z[i - 1]);
            u[mesh.at(row, 2 * middle - column)] = -u[i];
        }
        for (int column = 0; column < COLUMNS; column++) {
            relief(mesh.at(row, column), height);
        }
    }

    /** The person's own length of nose, lip and chin: heights between stretch, so that the painting goes along. */
    private double lengthened(double height) {
        double[][] knots = {
            {0, 0},
            {50, 50 * traits.bones().length() + traits.nose().length()},
            {
                76,
                76 * traits.bones().length()
                        + traits.nose().length() * 0.5
                        + traits.mouth().drop()
            },
            {118, 118 * traits.bones().length()}
        };
        for (int i = 1; i < knots.length; i++) {
            if (height > knots[i - 1][0] && height <= knots[i][0]) {
                double share = (height - knots[i - 1][0]) / (knots[i][0] - knots[i - 1][0]);
                return knots[i - 1][1] + share * (knots[i][1] - knots[i - 1][1]);
            }
        }
        return height;
    }

    /** Nose, sockets, lips, chin, hair: everything that stands out of the plain head. */
    private void relief(int i, double height) {
        double side = u[i];
        double out = z[i] > 0 ? features(Math.abs(side), height) : 0;
        z[i] += (float) out;
        // Short hair lies closer to the head above the ears.
        double close = traits.hair().style().isLong()
                ? 1
                : 1 - 0.72 * smooth((Math.abs(side) - 62) / 40) * smooth((height + 70) / 45);
        double hair = close
                * traits.hair().style().thickness()
                * HairLine.cover(traits.hair().style(), side, height, 9);
        if (mask && z[i] > -20) {
            double covered = HairLine.mask(side, height);
            z[i] += (float) (covered * (3 - 0.55 * Math.max(0, out)));
            x[i] *= (float) (1 + 0.03 * covered);
        }
        double radius = Math.max(1, Math.sqrt(x[i] * x[i] + y[i] * y[i] * 0.6 + z[i] * z[i]));
        double grow = hair / radius;
        x[i] *= (float) (1 + grow);
        z[i] *= (float) (1 + grow * 0.8);
        y[i] -= (float) (hair * 1.25 * smooth((-45 - height) / 70));
    }

    private double features(double side, double height) {
        FaceTraits.Bones bones = traits.bones();
        double eye = traits.eyes().half();
        double ridge = smooth((height + 14) / 60) * (height < 47 ? 1 : bell(height - 47, 6.0));
        double noseBreadth =
                (7.5 + 5.5 * smooth((height - 10) / 36)) * traits.nose().width();
        double nose =
                (4.5 + 12.5 * smooth((height - 2) / 44)) * traits.nose().height() * ridge * bell(side, noseBreadth);
        double wings = 6.0 * bell(side - 13 * traits.nose().width(), 5.4) * bell(height - 46, 6.5);
        double sockets = -7.5 * bell(side - (eye - 4), 15) * bell(height + 3, 11);
        double balls = 4.2 * bell(side - eye, 11) * bell(height - 0.5, 7);
        double brow = 3.2 * bell(side - 27, 24) * bell(height + 19, 8);
        double cheeks = (3.5 + 1.5 * (bones.cheek() - 1)) * bell(side - 43, 17) * bell(height - 30, 16);
        double lips = bell(side, 17) * (5 * bell(height - 70, 4.5) + 5.5 * bell(height - 81, 5));
        double parting = -3.2 * bell(side, 20) * bell(height - 75.5, 2.2);
        double fold = -3 * bell(side, 20) * bell(height - 90, 4.5);
        double chin = 6 * bell(side, 14) * bell(height - 103, 9);
        return nose + wings + sockets + balls + brow + cheeks + lips + parting + fold + chin;
    }

    private static double profile(double height, int which) {
        int k = 1;
        while (k < PROFILE.length - 1 && PROFILE[k][0] < height) {
            k++;
        }
        double[] a = PROFILE[Math.max(0, k - 2)];
        double[] b = PROFILE[k - 1];
        double[] c = PROFILE[k];
        double[] d = PROFILE[Math.min(PROFILE.length - 1, k + 1)];
        double span = c[0] - b[0];
        double t = Math.max(0, Math.min(1, (height - b[0]) / span));
        double mb = (c[which] - a[which]) / Math.max(1, c[0] - a[0]) * span;
        double mc = (d[which] - b[which]) / Math.max(1, d[0] - b[0]) * span;
        double t2 = t * t;
        double t3 = t2 * t;
        return Math.max(
                0,
                (2 * t3 - 3 * t2 + 1) * b[which]
                        + (t3 - 2 * t2 + t) * mb
                        + (-2 * t3 + 3 * t2) * c[which]
                        + (t3 - t2) * mc);
    }

    static double bell(double distance, double width) {
        double q = distance / width;
        return Math.exp(-q * q / 2 * 1.2);
    }

    static double smooth(double t) {
        double s = Math.max(0, Math.min(1, t));
        return s * s * (3 - 2 * s);
    }
}
