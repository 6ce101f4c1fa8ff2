package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** Nobody else in the picture. Native: area of the second largest face divided by the largest; 0 when there is one face. */
final class SingleFacePresent implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.SINGLE_FACE_PRESENT;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        var faces = sample.observation().faces();
        return value(
                faces.size() < 2
                        ? 0
                        : faces.get(1).box().area() / faces.get(0).box().area());
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.clip(100 * (1 - nativeValue));
    }
}
