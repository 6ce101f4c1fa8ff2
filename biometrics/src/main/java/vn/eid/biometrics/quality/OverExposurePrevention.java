package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** Not burnt out. Native: share of the face whose luminance is 247 of 255 or more. */
final class OverExposurePrevention implements ComponentMeasure {
    private static final int BURNT = 247;

    @Override
    public QualityComponent component() {
        return QualityComponent.OVER_EXPOSURE_PREVENTION;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return value(sample.pixels().share(BURNT, 255));
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.clip(1 / (nativeValue + 0.01));
    }
}
