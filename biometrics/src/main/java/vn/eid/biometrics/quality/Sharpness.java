package vn.eid.biometrics.quality;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.QualityComponent;

/**
 * In focus and not moved. Native: energy of the finest detail relative to the same picture blurred on purpose, in the
 * worse of both directions. A picture that is blurred already loses little by it (about 1.3), a sharp one much (2.4 and
 * more); contrast and brightness cancel out. The standard's own method is a trained forest that cannot run live.
 */
final class Sharpness implements ComponentMeasure {
    private static final Rect AREA = new Rect(48, 48, 160, 180);
    private static final double BLUR = 1.5;

    @Override
    public QualityComponent component() {
        return QualityComponent.SHARPNESS;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        Mat grey = sample.observation().aligned().grey();
        Mat blurred = new Mat();
        Imgproc.GaussianBlur(grey, blurred, new Size(0, 0), BLUR);
        double ratio = Math.min(ratio(grey, blurred, 2, 0), ratio(grey, blurred, 0, 2));
        blurred.release();
        return value(ratio);
    }

    private static double ratio(Mat picture, Mat blurred, int across, int down) {
        double detail = detail(picture, across, down);
        double left = detail(blurred, across, down);
        // Nothing but one flat tone: there is no detail to lose, so it cannot be called sharp.
        return left < 1 ? 1 : detail / left;
    }

    private static double detail(Mat picture, int across, int down) {
        Mat derivative = new Mat();
        Imgproc.Sobel(picture, derivative, CvType.CV_16S, across, down);
        Mat face = derivative.submat(AREA);
        double energy = Core.norm(face, Core.NORM_L2);
        face.release();
        derivative.release();
        return energy;
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.rising(nativeValue, 2, 0.3);
    }
}
