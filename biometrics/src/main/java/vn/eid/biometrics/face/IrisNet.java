package vn.eid.biometrics.face;

import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;

/** MediaPipe iris: the lids of one eye. The face mesh keeps closed eyes open, this network does not. */
final class IrisNet implements AutoCloseable {
    private static final int SIZE = 64;
    private static final double SURROUND = 2.3;
    /** Points of the lower lid from corner to corner, then those of the upper lid between the corners. */
    private static final int LOWER_LID_END = 8;

    private static final int UPPER_LID_START = 9;
    private static final int UPPER_LID_END = 15;

    private final SquareNet net;

    IrisNet(byte[] tflite) {
        var model = new MatOfByte(tflite);
        net = new SquareNet(Dnn.readNetFromTFLite(model), SIZE, List.of("output_eyes_contours_and_brows"));
        model.release();
    }

    /**
     * @param outer corner towards the ear
     * @param inner corner towards the nose
     * @param mirrored whether the eye must be mirrored first: the network knows one side only
     */
    EyeContour run(Mat bgr, FacePoint outer, FacePoint inner, boolean mirrored) {
        double width = outer.distance(inner);
        double slope = mirrored
                ? Math.atan2(outer.y() - inner.y(), outer.x() - inner.x())
                : Math.atan2(inner.y() - outer.y(), inner.x() - outer.x());
        var area = new RotatedSquare(outer.middle(inner), width * SURROUND, Math.toDegrees(slope));
        float[] points = net.run(bgr, area, mirrored).get(0);
        return contour(points, area.side() / SIZE);
    }

    private static EyeContour contour(float[] points, double scale) {
        double width = distance(points, 0, LOWER_LID_END);
        double opening = 0;
        for (int i = 0; i <= UPPER_LID_END - UPPER_LID_START; i++) {
            opening = Math.max(opening, distance(points, i + 1, UPPER_LID_START + i));
        }
        double area = lidArea(points) / (width * width);
        return new EyeContour(opening * scale, Double.isFinite(area) ? area : 0);
    }

    /** Shoelace formula along the lower lid and back along the upper one. */
    private static double lidArea(float[] points) {
        int corners = UPPER_LID_END + 1;
        int[] order = new int[corners];
        for (int i = 0; i <= LOWER_LID_END; i++) {
            order[i] = i;
        }
        for (int i = UPPER_LID_END; i >= UPPER_LID_START; i--) {
            order[LOWER_LID_END + 1 + UPPER_LID_END - i] = i;
        }
        double twice = 0;
        for (int i = 0; i < corners; i++) {
            int a = 3 * order[i];
            int b = 3 * order[(i + 1) % corners];
            twice += points[a] * points[b + 1] - points[b] * points[a + 1];
        }
        return Math.abs(twice) / 2;
    }

    private static double distance(float[] points, int a, int b) {
        return Math.hypot(points[3 * a] - points[3 * b], points[3 * a + 1] - points[3 * b + 1]);
    }

    @Override
    public void close() {
        net.close();
    }
}
