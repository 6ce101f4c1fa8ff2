package vn.eid.biometrics.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.core.TermCriteria;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.Mats;
import vn.eid.biometrics.document.PageOutline.Corner;
import vn.eid.biometrics.face.OpenCvLibrary;

/**
 * Finds the outline of a page or card that lies on a table. Looks at a copy 640 pixels wide in three ways (edges,
 * brightness, colour), because a white page on a white table shows in one and a grey card on a grey table in another, and
 * takes the best four-sided shape. A few milliseconds; not thread-safe.
 */
public final class PageFinder {
    private static final int WORK_WIDTH = 640;
    /** A page that fills less is too far away to be read. */
    private static final double MIN_SHARE = 0.10;

    private static final double MAX_SHARE = 0.97;
    /** Samples an edge, pixels to either side of it, and the grey values that part page from table. */
    private static final int STEPS = 24;

    private static final double PROBE = 6;
    private static final int PARTED = 12;
    private static final double MIN_SUPPORT = 0.70;
    private static final int MIN_SIDE = 64;
    /** No paper is square, but the white field of a QR code is. */
    private static final double MIN_RATIO = 1.15;

    private static final double MAX_COSINE = 0.50;

    private final Mat small;
    private final Mat blurred;
    private final Mat plane;
    private final Mat mask;

    public PageFinder() {
        OpenCvLibrary.load();
        small = new Mat();
        blurred = new Mat();
        plane = new Mat();
        mask = new Mat();
    }

    /** @return empty when no page is seen whole */
    public Optional<PageOutline> find(Frame frame) {
        if (Math.min(frame.width(), frame.height()) < MIN_SIDE) {
            return Optional.empty();
        }
        double factor = Math.min(1, WORK_WIDTH / (double) frame.width());
        Mat full = Mats.of(frame);
        try {
            Imgproc.resize(full, small, new Size(), factor, factor, Imgproc.INTER_AREA);
            Imgproc.medianBlur(small, blurred, 5);
            List<Candidate> candidates = new ArrayList<>();
            byEdges(candidates);
            byBrightness(candidates);
            byColour(candidates);
            return candidates.stream()
                    .max(Comparator.comparingDouble(Candidate::score))
                    .map(best -> refined(full, best.outline().scaled(1 / factor), 1 / factor));
        } finally {
            full.release();
        }
    }

    /** Corners from the small copy are off by a few of its pixels: look for them again in the picture itself. */
    private PageOutline refined(Mat full, PageOutline coarse, double factor) {
        int window = (int) Math.max(3, Math.round(4.5 * factor));
        Imgproc.cvtColor(full, plane, Imgproc.COLOR_BGR2GRAY);
        MatOfPoint2f corners = new MatOfPoint2f(coarse.corners().stream()
                .map(corner -> new Point(corner.x(), corner.y()))
                .toArray(Point[]::new));
        try {
            Imgproc.cornerSubPix(
                    plane,
                    corners,
                    new Size(window, window),
                    new Size(-1, -1),
                    new TermCriteria(TermCriteria.EPS + TermCriteria.COUNT, 30, 0.05));
            PageOutline fine = ordered(corners.toArray());
            return fine.movedFrom(coarse) <= window * 1.5 ? fine : coarse;
        } finally {
            corners.release();
        }
    }

    private void byEdges(List<Candidate> candidates) {
        for (int high : new int[] {60, 140}) {
            Imgproc.cvtColor(blurred, plane, Imgproc.COLOR_BGR2GRAY);
            Imgproc.Canny(plane, mask, high / 2.5, high);
            close(5);
            collect(candidates);
        }
    }

    private void byBrightness(List<Candidate> candidates) {
        Imgproc.cvtColor(blurred, plane, Imgproc.COLOR_BGR2GRAY);
        for (int kind : new int[] {Imgproc.THRESH_BINARY, Imgproc.THRESH_BINARY_INV}) {
            Imgproc.threshold(plane, mask, 0, 255, kind | Imgproc.THRESH_OTSU);
            close(7);
            collect(candidates);
        }
    }

    private void byColour(List<Candidate> candidates) {
        Imgproc.cvtColor(blurred, mask, Imgproc.COLOR_BGR2HSV);
        Core.extractChannel(mask, plane, 1);
        for (int kind : new int[] {Imgproc.THRESH_BINARY, Imgproc.THRESH_BINARY_INV}) {
            Imgproc.threshold(plane, mask, 0, 255, kind | Imgproc.THRESH_OTSU);
            close(7);
            collect(candidates);
        }
    }

    /** Closes the gaps that glare and writing tear into an outline. */
    private void close(int size) {
        Mat kernel = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(size, size));
        Imgproc.morphologyEx(mask, mask, Imgproc.MORPH_CLOSE, kernel);
        kernel.release();
    }

    private void collect(List<Candidate> candidates) {
        List<MatOfPoint> contours = new ArrayList<>();
        Mat hierarchy = new Mat();
        Imgproc.findContours(mask, contours, hierarchy, Imgproc.RETR_LIST, Imgproc.CHAIN_APPROX_SIMPLE);
        hierarchy.release();
        double picture = (double) small.rows() * small.cols();
        for (MatOfPoint contour : contours) {
            if (Math.abs(Imgproc.contourArea(contour)) > picture * MIN_SHARE * 0.8 || contour.rows() > 60) {
                quad(contour).flatMap(points -> judge(points, picture)).ifPresent(candidates::add);
            }
            contour.release();
        }
    }

    /** Four corners of the contour's hull, allowing more and more bend. */
    private static Optional<Point[]> quad(MatOfPoint contour) {
        org.opencv.core.MatOfInt indices = new org.opencv.core.MatOfInt();
        Imgproc.convexHull(contour, indices);
        Point[] all = contour.toArray();
        int[] at = indices.toArray();
        indices.release();
        Point[] hull = new Point[at.length];
        for (int i = 0; i < at.length; i++) {
            hull[i] = all[at[i]];
        }
        MatOfPoint2f outline = new MatOfPoint2f(hull);
        MatOfPoint2f fewer = new MatOfPoint2f();
        try {
            double length = Imgproc.arcLength(outline, true);
            for (double bend = 0.01; bend < 0.06; bend += 0.01) {
                Imgproc.approxPolyDP(outline, fewer, bend * length, true);
                if (fewer.rows() == 4) {
                    return Optional.of(fewer.toArray());
                }
            }
            return Optional.empty();
        } finally {
            outline.release();
            fewer.release();
        }
    }

    private Optional<Candidate> judge(Point[] points, double picture) {
        double share = Math.abs(area(points)) / picture;
        double cosine = 0;
        for (int i = 0; i < 4; i++) {
            cosine = Math.max(cosine, Math.abs(cosine(points[i], points[(i + 1) % 4], points[(i + 2) % 4])));
        }
        boolean touching = false;
        for (Point p : points) {
            touching |= p.x < 2 || p.y < 2 || p.x > small.cols() - 3 || p.y > small.rows() - 3;
        }
        if (share < MIN_SHARE || share > MAX_SHARE || cosine > MAX_COSINE || touching) {
            return Optional.empty();
        }
        double support = support(points);
        PageOutline outline = ordered(points);
        double ratio = PageStraightener.trueRatio(outline, small.cols(), small.rows());
        if (support < MIN_SUPPORT || Math.max(ratio, 1 / ratio) < MIN_RATIO) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(outline, share * (1 - cosine) * support));
    }

    /** How much of its worst edge really parts two colours: print on a table makes four-sided shapes too. */
    private double support(Point[] points) {
        double worst = 1;
        double middleX = (points[0].x + points[1].x + points[2].x + points[3].x) / 4;
        double middleY = (points[0].y + points[1].y + points[2].y + points[3].y) / 4;
        for (int i = 0; i < 4; i++) {
            Point from = points[i];
            Point to = points[(i + 1) % 4];
            double length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
            double nx = (to.y - from.y) / length;
            double ny = (from.x - to.x) / length;
            double inward = (middleX - from.x) * nx + (middleY - from.y) * ny > 0 ? PROBE : -PROBE;
            int parted = 0;
            for (int step = 1; step <= STEPS; step++) {
                double share = step / (STEPS + 1.0);
                double x = from.x + share * (to.x - from.x);
                double y = from.y + share * (to.y - from.y);
                int[] inside = colour(x + nx * inward, y + ny * inward);
                int[] outside = colour(x - nx * inward, y - ny * inward);
                int apart = 0;
                for (int channel = 0; channel < 3; channel++) {
                    apart = Math.max(apart, Math.abs(inside[channel] - outside[channel]));
                }
                parted += apart >= PARTED ? 1 : 0;
            }
            worst = Math.min(worst, parted / (double) STEPS);
        }
        return worst;
    }

    private int[] colour(double x, double y) {
        int column = (int) Math.max(0, Math.min(blurred.cols() - 1, Math.round(x)));
        int row = (int) Math.max(0, Math.min(blurred.rows() - 1, Math.round(y)));
        byte[] bgr = new byte[3];
        blurred.get(row, column, bgr);
        return new int[] {bgr[0] & 255, bgr[1] & 255, bgr[2] & 255};
    }

    private static double area(Point[] p) {
        double twice = 0;
        for (int i = 0; i < 4; i++) {
            Point a = p[i];
            Point b = p[(i + 1) % 4];
            twice += a.x * b.y - b.x * a.y;
        }
        return twice / 2;
    }

    private static double cosine(Point a, Point corner, Point b) {
        double ax = a.x - corner.x;
        double ay = a.y - corner.y;
        double bx = b.x - corner.x;
        double by = b.y - corner.y;
        return (ax * bx + ay * by) / Math.max(1e-6, Math.hypot(ax, ay) * Math.hypot(bx, by));
    }

    /** Clockwise, beginning with the corner nearest to the top left. */
    static PageOutline ordered(Point[] points) {
        Point[] p = points.clone();
        if (area(p) < 0) {
            Point second = p[1];
            p[1] = p[3];
            p[3] = second;
        }
        int first = 0;
        for (int i = 1; i < 4; i++) {
            if (p[i].x + p[i].y < p[first].x + p[first].y) {
                first = i;
            }
        }
        return new PageOutline(
                corner(p[first]), corner(p[(first + 1) % 4]), corner(p[(first + 2) % 4]), corner(p[(first + 3) % 4]));
    }

    private static Corner corner(Point point) {
        return new Corner(point.x, point.y);
    }

    private record Candidate(PageOutline outline, double score) {}
}
