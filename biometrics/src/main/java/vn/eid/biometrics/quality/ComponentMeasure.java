package vn.eid.biometrics.quality;

import vn.eid.biometrics.QualityComponent;

/** The method of one quality component. Keeps no state. */
interface ComponentMeasure {
    QualityComponent component();

    Measurement measure(FaceSample sample);

    /** The score that belongs to a native value; live analysis asks again after taking a median. */
    int score(double nativeValue);

    /** For methods that found a value. */
    default Measurement value(double nativeValue) {
        return new Measurement.Value(nativeValue, score(nativeValue));
    }
}
