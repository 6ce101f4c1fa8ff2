package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;

/** Both eyes open. Native: largest distance between the lids of the eye that is less open, divided by eyes-to-chin. Measured by
 * the iris network, because the face mesh keeps closed eyes open. */
final class EyesOpen implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.EYES_OPEN;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        var right = sample.face().rightEye();
        var left = sample.face().leftEye();
        if (right.isEmpty() || left.isEmpty()) {
            return new Measurement.Missing(NotAssessedReason.MODEL_MISSING);
        }
        double opening = Math.min(right.get().opening(), left.get().opening());
        return value(opening / sample.face().chinDistance());
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.rising(nativeValue, 0.02, 0.01);
    }
}
