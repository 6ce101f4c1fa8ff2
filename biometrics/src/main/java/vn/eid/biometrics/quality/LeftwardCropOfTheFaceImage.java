package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** Room on the picture's left. Native: from the eye centre nearest to that side, in inter-eye distances. */
final class LeftwardCropOfTheFaceImage implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.LEFTWARD_CROP;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return value(sample.face().eyes().right().x() / sample.eyeDistance());
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.rising(nativeValue, 0.9, 0.1);
    }
}
