package vn.eid.biometrics.face;

/**
 * The 468 points of the MediaPipe face mesh in pixels of the picture, and what is measured directly on them. Left and
 * right are the citizen's.
 */
public final class FaceMesh {
    /** Number of points. */
    public static final int POINTS = 468;

    private static final int CHIN = 152;
    private static final int FOREHEAD = 10;
    private static final int RIGHT_EYE_OUTER = 33;
    private static final int RIGHT_EYE_INNER = 133;
    private static final int LEFT_EYE_OUTER = 263;
    private static final int LEFT_EYE_INNER = 362;
    private static final int UPPER_LIP_INNER = 13;
    private static final int LOWER_LIP_INNER = 14;
    private static final int MOUTH_RIGHT = 61;
    private static final int MOUTH_LEFT = 291;
    private static final int NOSE_TIP = 1;
    private static final int CHEEK_RIGHT = 234;
    private static final int CHEEK_LEFT = 454;

    private final float[] xyz;
    private final double presence;

    FaceMesh(float[] xyz, double presence) {
        if (xyz.length != POINTS * 3) {
            throw new IllegalArgumentException(xyz.length + " numbers are no face mesh");
        }
        this.xyz = xyz.clone();
        this.presence = presence;
    }

    /** How sure the network is that this is an unobstructed face: a logit, about 20 and more for a bare face. */
    public double presence() {
        return presence;
    }

    public FacePoint point(int index) {
        return new FacePoint(xyz[3 * index], xyz[3 * index + 1]);
    }

    /** Depth in the same unit as pixels, smaller is nearer. */
    public double depth(int index) {
        return xyz[3 * index + 2];
    }

    /** Each eye's centre is the middle of its corners, as ISO/IEC 29794-5 has it. */
    public EyePair eyes() {
        return new EyePair(
                point(RIGHT_EYE_OUTER).middle(point(RIGHT_EYE_INNER)),
                point(LEFT_EYE_OUTER).middle(point(LEFT_EYE_INNER)));
    }

    public FacePoint rightEyeOuter() {
        return point(RIGHT_EYE_OUTER);
    }

    public FacePoint rightEyeInner() {
        return point(RIGHT_EYE_INNER);
    }

    public FacePoint leftEyeOuter() {
        return point(LEFT_EYE_OUTER);
    }

    public FacePoint leftEyeInner() {
        return point(LEFT_EYE_INNER);
    }

    public FacePoint chin() {
        return point(CHIN);
    }

    /** Corner of the mouth. */
    public FacePoint mouthRight() {
        return point(MOUTH_RIGHT);
    }

    /** Corner of the mouth. */
    public FacePoint mouthLeft() {
        return point(MOUTH_LEFT);
    }

    public FacePoint noseTip() {
        return point(NOSE_TIP);
    }

    /** Distance between the inner lips in pixels. */
    public double lipOpening() {
        return point(UPPER_LIP_INNER).distance(point(LOWER_LIP_INNER));
    }

    /** Upright box around all points. */
    public PixelBox bounds() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < POINTS; i++) {
            left = Math.min(left, xyz[3 * i]);
            right = Math.max(right, xyz[3 * i]);
            top = Math.min(top, xyz[3 * i + 1]);
            bottom = Math.max(bottom, xyz[3 * i + 1]);
        }
        return new PixelBox(left, top, right - left, bottom - top);
    }

    double[] acrossHead() {
        return direction(CHEEK_RIGHT, CHEEK_LEFT);
    }

    double[] downHead() {
        return direction(FOREHEAD, CHIN);
    }

    private double[] direction(int from, int to) {
        return new double[] {
            xyz[3 * to] - xyz[3 * from], xyz[3 * to + 1] - xyz[3 * from + 1], xyz[3 * to + 2] - xyz[3 * from + 2]
        };
    }
}
