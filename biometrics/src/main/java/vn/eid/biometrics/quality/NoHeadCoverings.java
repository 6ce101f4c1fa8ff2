package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;

/** Bare head. No honest method is built in; the officer sees it, and a headscarf may be allowed. */
final class NoHeadCoverings implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.NO_HEAD_COVERINGS;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return new Measurement.Missing(NotAssessedReason.METHOD_MISSING);
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.clip(nativeValue);
    }
}
