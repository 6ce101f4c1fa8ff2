package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;

/** Neutral expression. No honest method is built in: published ones need models of unclear origin. */
final class ExpressionNeutrality implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.EXPRESSION_NEUTRALITY;
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
