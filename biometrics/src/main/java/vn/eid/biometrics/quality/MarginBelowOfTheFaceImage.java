package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** Room for chin and shoulders. Native: from the middle of the eyes to the lower edge, in eyes-to-chin distances. */
final class MarginBelowOfTheFaceImage implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.MARGIN_BELOW;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        double below = sample.height() - sample.face().eyes().middle().y();
        return value(below / sample.face().chinDistance());
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.rising(nativeValue, 1.8, 0.1);
    }
}
