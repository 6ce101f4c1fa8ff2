package vn.eid.biometrics.document;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.Mats;
import vn.eid.biometrics.document.PageQuality.Check;
import vn.eid.biometrics.face.OpenCvLibrary;

/**
 * Judges a straightened page: pixels, sharpness, glare. Sharpness is taken at a fixed size, relative to the page's own
 * contrast, so that a pale receipt and a printed card are judged alike. Thread-safe.
 */
public final class PageAssessor {
    /** 85.6 mm at 240 and at 170 dots an inch: small print is read, or just so. */
    private static final double RESOLUTION_GOOD = 800;

    private static final double RESOLUTION_DOUBTFUL = 560;
    private static final double SHARP_GOOD = 0.34;
    private static final double SHARP_DOUBTFUL = 0.24;
    private static final double GLARE_GOOD = 0.003;
    private static final double GLARE_DOUBTFUL = 0.015;
    private static final int WORK_SIDE = 900;
    private static final int STEPS = 8;
    private static final int WASHED_OUT = 250;

    public PageAssessor() {
        OpenCvLibrary.load();
    }

    /** A page from a camera. */
    public PageQuality fromCamera(Frame page) {
        return assess(page, true);
    }

    /** A page from a file: a scanner's white is pure white, so glare cannot be told and counts as none. */
    public PageQuality fromFile(Frame page) {
        return assess(page, false);
    }

    private PageQuality assess(Frame page, boolean camera) {
        Mat full = Mats.of(page);
        Mat work = new Mat();
        double longer = Math.max(page.width(), page.height());
        double factor = WORK_SIDE / longer;
        Imgproc.resize(full, work, new Size(), factor, factor, factor < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
        full.release();
        try {
            double sharpness = sharpness(work);
            double glare = camera ? glare(work) : 0;
            return new PageQuality(
                    new Check(longer, Verdict.atLeast(longer, RESOLUTION_GOOD, RESOLUTION_DOUBTFUL)),
                    new Check(sharpness, Verdict.atLeast(sharpness, SHARP_GOOD, SHARP_DOUBTFUL)),
                    new Check(glare, Verdict.atMost(glare, GLARE_GOOD, GLARE_DOUBTFUL)));
        } finally {
            work.release();
        }
    }

    private static double sharpness(Mat work) {
        Mat grey = new Mat();
        Mat dx = new Mat();
        Mat dy = new Mat();
        try {
            Imgproc.cvtColor(work, grey, Imgproc.COLOR_BGR2GRAY);
            // The outline itself is no writing.
            Mat inner = grey.submat(grey.rows() / 20, grey.rows() * 19 / 20, grey.cols() / 20, grey.cols() * 19 / 20);
            Imgproc.medianBlur(inner, grey, 3);
            Imgproc.Sobel(grey, dx, CvType.CV_32F, 1, 0, 3, 1.0 / 8);
            Imgproc.Sobel(grey, dy, CvType.CV_32F, 0, 1, 3, 1.0 / 8);
            Core.magnitude(dx, dy, dx);
            byte[] levels = new byte[(int) grey.total()];
            grey.get(0, 0, levels);
            float[] slopes = new float[(int) dx.total()];
            dx.get(0, 0, slopes);
            return share(slopes, 0.995) / Math.max(24, contrast(levels));
        } finally {
            grey.release();
            dx.release();
            dy.release();
        }
    }

    /** The slope that only the given share stays below, to an eighth of a grey value; counting is faster than sorting. */
    private static double share(float[] slopes, double part) {
        int[] histogram = new int[STEPS * 256];
        for (float slope : slopes) {
            histogram[Math.min(histogram.length - 1, (int) (slope * STEPS))]++;
        }
        return level(histogram, slopes.length * part) / (double) STEPS;
    }

    /** Difference between dark and light, without the outermost hundredths. */
    private static double contrast(byte[] levels) {
        int[] histogram = new int[256];
        for (byte level : levels) {
            histogram[level & 255]++;
        }
        return level(histogram, levels.length * 0.99) - level(histogram, levels.length * 0.01);
    }

    private static int level(int[] histogram, double count) {
        double sum = 0;
        for (int i = 0; i < histogram.length; i++) {
            sum += histogram[i];
            if (sum >= count) {
                return i;
            }
        }
        return histogram.length - 1;
    }

    /** White in all channels over an area larger than any white between letters. */
    private static double glare(Mat work) {
        Mat white = new Mat();
        Mat kernel = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(13, 13));
        try {
            Core.inRange(work, new Scalar(WASHED_OUT, WASHED_OUT, WASHED_OUT), new Scalar(255, 255, 255), white);
            Imgproc.morphologyEx(white, white, Imgproc.MORPH_OPEN, kernel);
            return Core.countNonZero(white) / (double) white.total();
        } finally {
            white.release();
            kernel.release();
        }
    }
}
