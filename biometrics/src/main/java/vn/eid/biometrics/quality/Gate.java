package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment.Verdict;
import vn.eid.biometrics.QualityComponent;

/**
 * The limits of one component, on its native value, because several scores of the standard hardly move where the limit
 * is.
 *
 * @param component whose limit
 * @param min smallest native value that passes
 * @param max largest native value that passes
 * @param advisory whether missing it is only advice
 * @param because where the limits come from
 */
record Gate(QualityComponent component, double min, double max, boolean advisory, String because) {
    Gate {
        if (!(min <= max)) {
            throw new IllegalArgumentException("gate of " + component + " from " + min + " to " + max);
        }
    }

    Verdict verdict(double nativeValue) {
        if (nativeValue >= min && nativeValue <= max) {
            return Verdict.PASS;
        }
        return advisory ? Verdict.ADVISE : Verdict.FAIL;
    }

    Gate withMin(double otherMin) {
        return new Gate(component, Math.max(min, otherMin), max, advisory, because);
    }
}
