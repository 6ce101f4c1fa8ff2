package vn.eid.biometrics.quality;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.face.AlignedFace;

/**
 * In focus and not moved. Native: strength of the face's strongest edges relative to the same picture blurred on purpose,
 * in the worse of both directions. A picture that is blurred already loses little by it (1.29 at most), a sharp one much
 * (1.5 and more). The fourth power lets edges speak and not the noise of the sensor, which made a blurred picture look
 * sharp to second derivatives and to variances; contrast and brightness cancel out. The standard's own method is a
 * trained forest of decision trees.
 */
final class Sharpness implements ComponentMeasure {
    private static final Rect AREA = new Rect(48, 48, 160, 180);
    private static final double BLUR = 1.5;
    private static final int POWER = 4;

    @Override
    public QualityComponent component() {
        return QualityComponent.SHARPNESS;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return value(sample.edgeRatio());
    }

    static double edgeRatio(AlignedFace face) {
        Mat blurred = new Mat();
        Imgproc.GaussianBlur(face.grey(), blurred, new Size(0, 0), BLUR);
        double ratio = Math.min(ratio(face.grey(), blurred, 1, 0), ratio(face.grey(), blurred, 0, 1));
        blurred.release();
        return ratio;
    }

    private static double ratio(Mat picture, Mat blurred, int across, int down) {
        double edges = edges(picture, across, down);
        double left = edges(blurred, across, down);
        // Nothing but one flat tone: there are no edges to lose, so it cannot be called sharp.
        return left < 1 ? 1 : edges / left;
    }

    private static double edges(Mat picture, int across, int down) {
        Mat derivative = new Mat();
        Imgproc.Sobel(picture, derivative, CvType.CV_16S, across, down);
        short[] values = new short[(int) derivative.total()];
        derivative.get(0, 0, values);
        int width = derivative.width();
        derivative.release();
        double sum = 0;
        for (int y = AREA.y; y < AREA.y + AREA.height; y++) {
            for (int x = AREA.x; x < AREA.x + AREA.width; x++) {
                double square = (double) values[y * width + x] * values[y * width + x];
                sum += square * square;
            }
        }
        return Math.pow(sum / AREA.area(), 1.0 / POWER);
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.rising(nativeValue, 1.38, 0.06);
    }
}
