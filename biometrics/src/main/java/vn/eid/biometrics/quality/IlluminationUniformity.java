package vn.eid.biometrics.quality;

import org.opencv.core.Rect;
import vn.eid.biometrics.QualityComponent;

/** Light from the front, not from one side. Native: common part of the luminance histograms of both cheeks, 0..1. The
 * histograms are smoothed by a few levels first, since two flat cheeks of nearly the same tone would have nothing in common. */
final class IlluminationUniformity implements ComponentMeasure {
    /** Side 0.3 of the inter-eye distance, at half height between eyes and mouth, as in the standard. */
    static final Rect RIGHT_CHEEK = new Rect(66, 132, 29, 29);

    static final Rect LEFT_CHEEK = new Rect(162, 132, 29, 29);
    private static final int REACH = 6;

    @Override
    public QualityComponent component() {
        return QualityComponent.ILLUMINATION_UNIFORMITY;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        double[] right = smooth(sample.pixels().histogram(RIGHT_CHEEK));
        double[] left = smooth(sample.pixels().histogram(LEFT_CHEEK));
        double common = 0;
        for (int level = 0; level < right.length; level++) {
            common += Math.min(right[level], left[level]);
        }
        return value(common / RIGHT_CHEEK.area());
    }

    private static double[] smooth(int[] histogram) {
        double[] smoothed = new double[histogram.length];
        for (int level = 0; level < histogram.length; level++) {
            if (histogram[level] > 0) {
                for (int i = level - REACH; i <= level + REACH; i++) {
                    int at = Math.max(0, Math.min(histogram.length - 1, i));
                    smoothed[at] += histogram[level] / (2.0 * REACH + 1);
                }
            }
        }
        return smoothed;
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.clip(100 * Math.pow(nativeValue, 0.3));
    }
}
