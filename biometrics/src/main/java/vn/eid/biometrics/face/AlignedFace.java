package vn.eid.biometrics.face;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The face turned upright and brought to one size, so that limits do not depend on the camera: 256×256 pixels, eyes 96
 * pixels apart at {@link #RIGHT_EYE_X}, {@link #LEFT_EYE_X} and {@link #EYE_Y}. One thread; contents change with the next
 * {@link #align}.
 */
public final class AlignedFace implements AutoCloseable {
    /** Side in pixels. */
    public static final int SIZE = 256;
    /** Inter-eye distance in pixels. */
    public static final int EYE_DISTANCE = 96;

    public static final int RIGHT_EYE_X = 80;
    public static final int LEFT_EYE_X = 176;
    public static final int EYE_Y = 96;

    private final Mat matrix = new Mat(2, 3, CvType.CV_64F);
    private final Mat bgr = new Mat();
    private final Mat grey = new Mat();

    void align(Mat picture, EyePair eyes) {
        double side = eyes.distance() * SIZE / EYE_DISTANCE;
        double slope = Math.toRadians(eyes.slope());
        // The square's centre lies below the eyes, seen in the head's own direction.
        double below = (SIZE / 2.0 - EYE_Y) * side / SIZE;
        FacePoint middle = eyes.middle();
        var centre = new FacePoint(middle.x() - Math.sin(slope) * below, middle.y() + Math.cos(slope) * below);
        matrix.put(0, 0, new RotatedSquare(centre, side, eyes.slope()).toSquare(SIZE));
        Imgproc.warpAffine(
                picture, bgr, matrix, new Size(SIZE, SIZE), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE, new Scalar(0));
        Imgproc.cvtColor(bgr, grey, Imgproc.COLOR_BGR2GRAY);
    }

    /** 8-bit BGR; not to be written to, not to be kept. */
    public Mat bgr() {
        return bgr;
    }

    /** 8-bit luma; not to be written to, not to be kept. */
    public Mat grey() {
        return grey;
    }

    @Override
    public void close() {
        matrix.release();
        bgr.release();
        grey.release();
    }
}
