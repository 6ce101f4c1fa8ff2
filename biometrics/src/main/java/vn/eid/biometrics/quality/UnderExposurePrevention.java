package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** Not too dark. Native: share of the face whose luminance is 25 of 255 or less. */
final class UnderExposurePrevention implements ComponentMeasure {
    private static final int DARK = 25;

    @Override
    public QualityComponent component() {
        return QualityComponent.UNDER_EXPOSURE_PREVENTION;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return value(sample.pixels().share(0, DARK));
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.clip(120 * (0.832 - Mapping.sigmoid(nativeValue, 0.92, 0.05)));
    }
}
