package vn.eid.biometrics;

/** What was found for one quality component. */
public sealed interface Assessment {
    /**
     * Measured.
     *
     * @param nativeValue in the component's own unit (degrees, pixels, share, bits)
     * @param score 0..100 by the published mapping, 100 best
     * @param verdict against the profile's gate
     */
    record Assessed(double nativeValue, int score, Verdict verdict) implements Assessment {
        public Assessed {
            if (score < 0 || score > 100 || !Double.isFinite(nativeValue)) {
                throw new IllegalArgumentException("score " + score + ", native value " + nativeValue);
            }
        }
    }

    /** Not measured, and why; never counted as good. */
    record NotAssessed(NotAssessedReason reason) implements Assessment {}

    /** Whether the profile's gate is passed. */
    enum Verdict {
        PASS,
        FAIL,
        /** Outside what the profile wishes, yet no reason to refuse: shown to the officer, never guided for. */
        ADVISE
    }

    /** Why nothing could be measured. */
    enum NotAssessedReason {
        /** Needs a model file that is not installed. */
        MODEL_MISSING,
        /** There is no face to measure on. */
        NO_FACE,
        /** No honest method is built in; the officer looks. */
        METHOD_MISSING
    }

    default boolean passes() {
        return this instanceof Assessed assessed && assessed.verdict() == Verdict.PASS;
    }

    default boolean fails() {
        return this instanceof Assessed assessed && assessed.verdict() == Verdict.FAIL;
    }
}
