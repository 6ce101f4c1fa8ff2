package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** Brightness of the face. Native: mean luminance 0..1. */
final class LuminanceMean implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.LUMINANCE_MEAN;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        double sum = 0;
        int[] histogram = sample.pixels().faceHistogram();
        for (int level = 0; level < histogram.length; level++) {
            sum += (double) level * histogram[level];
        }
        return value(sum / FacePixels.FACE.area() / 255);
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.clip(
                100 * Mapping.sigmoid(nativeValue, 0.2, 0.05) * (1 - Mapping.sigmoid(nativeValue, 0.8, 0.05)));
    }
}
