package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** Room for the crown. Native: from the middle of the eyes to the upper edge, in eyes-to-chin distances. */
final class MarginAboveOfTheFaceImage implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.MARGIN_ABOVE;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return value(sample.face().eyes().middle().y() / sample.face().chinDistance());
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.rising(nativeValue, 1.4, 0.1);
    }
}
