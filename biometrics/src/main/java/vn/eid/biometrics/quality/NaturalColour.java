package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** Skin in natural light. Native: distance of the cheeks' mean CIELAB colour from the window a 5..25, b 5..35. */
final class NaturalColour implements ComponentMeasure {
    @Override
    public QualityComponent component() {
        return QualityComponent.NATURAL_COLOUR;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        Lab right = sample.pixels().colour(IlluminationUniformity.RIGHT_CHEEK);
        Lab left = sample.pixels().colour(IlluminationUniformity.LEFT_CHEEK);
        double a = outside((right.a() + left.a()) / 2, 5, 25);
        double b = outside((right.b() + left.b()) / 2, 5, 35);
        return value(Math.hypot(a, b));
    }

    private static double outside(double value, double from, double to) {
        return Math.max(0, Math.max(from - value, value - to));
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.ideal(nativeValue, 10);
    }
}
