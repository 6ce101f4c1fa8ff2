package vn.eid.biometrics.document;

/** Three values, because "not sure" is neither good nor bad and the officer decides there. Ordered from good to bad. */
public enum Verdict {
    GOOD,
    DOUBTFUL,
    BAD;

    /** The worse of two. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** For a value of which more is better. */
    static Verdict atLeast(double value, double good, double doubtful) {
        if (value >= good) {
            return GOOD;
        }
        return value >= doubtful ? DOUBTFUL : BAD;
    }

    /** For a value of which less is better. */
    static Verdict atMost(double value, double good, double doubtful) {
        return atLeast(-value, -good, -doubtful);
    }
}
