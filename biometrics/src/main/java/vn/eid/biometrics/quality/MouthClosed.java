package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;

/** Lips together. Native: distance between the inner lips divided by eyes-to-chin. */
final class MouthClosed implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.MOUTH_CLOSED;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return sample.mesh()
                .map(mesh -> value(mesh.lipOpening() / sample.face().chinDistance()))
                .orElseGet(() -> new Measurement.Missing(NotAssessedReason.MODEL_MISSING));
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.falling(nativeValue, 0.2, 0.06);
    }
}
