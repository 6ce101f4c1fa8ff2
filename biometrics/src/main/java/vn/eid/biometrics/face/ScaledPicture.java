package vn.eid.biometrics.face;

import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** A reduced copy of the picture that detectors search in; its memory is used again. One thread at a time. */
final class ScaledPicture implements AutoCloseable {
    private final Mat reduced = new Mat();

    /** The reduced picture and by how much its pixels must be multiplied to be the original's. */
    record Reduced(Mat mat, double factor) {}

    Reduced reduce(Mat picture, int longSide) {
        int longest = Math.max(picture.width(), picture.height());
        if (longest <= longSide) {
            return new Reduced(picture, 1);
        }
        double scale = (double) longSide / longest;
        var size = new Size(
                Math.max(1, Math.round(picture.width() * scale)), Math.max(1, Math.round(picture.height() * scale)));
        // Averaging costs more than interpolation, but fine patterns would otherwise turn into faces that are not
        // there.
        int method = scale < 0.2 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
        Imgproc.resize(picture, reduced, size, 0, 0, method);
        return new Reduced(reduced, 1 / scale);
    }

    @Override
    public void close() {
        reduced.release();
    }
}
