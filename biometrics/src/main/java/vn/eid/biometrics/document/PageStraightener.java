package vn.eid.biometrics.document;

import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.Mats;
import vn.eid.biometrics.face.OpenCvLibrary;

/** Cuts a page out of a picture and undoes the slant view. Thread-safe. */
public final class PageStraightener {
    /** Height over width, or width over height, of what people bring: card ID-1, ISO A formats, half of that. */
    private static final double[] FORMATS = {85.60 / 53.98, Math.sqrt(2), 1.2941};

    private static final double SNAP = 0.05;
    private static final int MAX_SIDE = 2600;
    private static final int MIN_SIDE = 16;

    public PageStraightener() {
        OpenCvLibrary.load();
    }

    /** The page as if seen from straight above, in the resolution that the picture has there. */
    public Frame straighten(Frame frame, PageOutline outline) {
        Size size = size(outline, frame.width(), frame.height());
        Mat from = Mats.of(frame);
        Mat to = new Mat();
        MatOfPoint2f seen = points(outline);
        MatOfPoint2f straight = new MatOfPoint2f(
                new Point(0, 0),
                new Point(size.width - 1, 0),
                new Point(size.width - 1, size.height - 1),
                new Point(0, size.height - 1));
        Mat transform = Imgproc.getPerspectiveTransform(seen, straight);
        try {
            Imgproc.warpPerspective(from, to, transform, size, Imgproc.INTER_CUBIC);
            return Mats.frame(to, frame.capturedNanos());
        } finally {
            from.release();
            to.release();
            seen.release();
            straight.release();
            transform.release();
        }
    }

    private static Size size(PageOutline outline, int frameWidth, int frameHeight) {
        double width = Math.max(MIN_SIDE, outline.width());
        double height = Math.max(MIN_SIDE, outline.height());
        double ratio = snapped(trueRatio(outline, frameWidth, frameHeight));
        if (ratio > width / height) {
            width = height * ratio;
        } else {
            height = width / ratio;
        }
        double shrink = Math.min(1, MAX_SIDE / Math.max(width, height));
        return new Size(
                Math.max(MIN_SIDE, Math.round(width * shrink)), Math.max(MIN_SIDE, Math.round(height * shrink)));
    }

    /**
     * Width over height of the page itself, from how far its edges run together, for a camera that sees some 60° across
     * (desk cameras and telephones see 55° to 75°; the error stays below the snapping).
     */
    static double trueRatio(PageOutline outline, int frameWidth, int frameHeight) {
        double focal = Math.max(frameWidth, frameHeight) / (2 * Math.tan(Math.toRadians(30)));
        double[] a = ray(outline.topLeft(), frameWidth, frameHeight, focal);
        double[] b = ray(outline.topRight(), frameWidth, frameHeight, focal);
        double[] c = ray(outline.bottomLeft(), frameWidth, frameHeight, focal);
        double[] d = ray(outline.bottomRight(), frameWidth, frameHeight, focal);
        double nearB = det(a, d, c) / det(b, d, c);
        double nearC = det(a, d, b) / det(c, d, b);
        double across = distance(b, nearB, a);
        double down = distance(c, nearC, a);
        double ratio = across / down;
        return Double.isFinite(ratio) && ratio > 0.1 && ratio < 10 ? ratio : outline.width() / outline.height();
    }

    private static double[] ray(PageOutline.Corner corner, int width, int height, double focal) {
        return new double[] {(corner.x() - width / 2.0) / focal, (corner.y() - height / 2.0) / focal, 1};
    }

    private static double det(double[] a, double[] b, double[] c) {
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                - a[1] * (b[0] * c[2] - b[2] * c[0])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }

    /** From corner a to another corner at its own depth, in units of a's depth. */
    private static double distance(double[] corner, double depth, double[] a) {
        return Math.sqrt(Math.pow(depth * corner[0] - a[0], 2)
                + Math.pow(depth * corner[1] - a[1], 2)
                + Math.pow(depth * corner[2] - a[2], 2));
    }

    /** Where the shape is close to a known format, that format is meant. */
    private static double snapped(double ratio) {
        boolean lying = ratio >= 1;
        double longer = lying ? ratio : 1 / ratio;
        for (double format : FORMATS) {
            if (Math.abs(longer / format - 1) < SNAP) {
                return lying ? format : 1 / format;
            }
        }
        return ratio;
    }

    private static MatOfPoint2f points(PageOutline outline) {
        Point[] points = outline.corners().stream()
                .map(corner -> new Point(corner.x(), corner.y()))
                .toArray(Point[]::new);
        return new MatOfPoint2f(points);
    }
}
