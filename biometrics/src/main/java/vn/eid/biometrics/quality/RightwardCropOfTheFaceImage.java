package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** Room on the picture's right. Native: from the eye centre nearest to that side, in inter-eye distances. */
final class RightwardCropOfTheFaceImage implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.RIGHTWARD_CROP;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return value((sample.width() - sample.face().eyes().left().x()) / sample.eyeDistance());
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.rising(nativeValue, 0.9, 0.1);
    }
}
