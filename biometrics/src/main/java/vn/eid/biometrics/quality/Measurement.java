package vn.eid.biometrics.quality;

import vn.eid.biometrics.Assessment.NotAssessedReason;

/** What a component's method found, before any profile judges it. */
sealed interface Measurement {
    /**
     * @param nativeValue in the component's unit
     * @param score 0..100 by the published mapping
     */
    record Value(double nativeValue, int score) implements Measurement {}

    /** Nothing could be measured. */
    record Missing(NotAssessedReason reason) implements Measurement {}
}
