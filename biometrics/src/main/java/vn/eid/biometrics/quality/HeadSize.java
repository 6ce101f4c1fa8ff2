package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** How much of the picture the head fills. Native: eyes-to-chin divided by the picture's height. */
final class HeadSize implements ComponentMeasure {
    private static final double IDEAL = 0.45;

    @Override
    public QualityComponent component() {
        return QualityComponent.HEAD_SIZE;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        return value(sample.face().chinDistance() / sample.height());
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.ideal(Math.abs(nativeValue - IDEAL), 0.05);
    }
}
