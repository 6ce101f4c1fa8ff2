package vn.eid.biometrics;

/** Outcome of a one-to-one comparison. */
public sealed interface MatchResult {
    /**
     * Compared by a recognition model.
     *
     * @param similarity the model's own measure, cosine −1..1
     * @param score 0..100 for people, monotonic in similarity
     * @param threshold score from which it counts as a match
     * @param decision by the profile
     * @param matcher name and version of the model
     */
    record Compared(double similarity, int score, int threshold, Decision decision, String matcher)
            implements MatchResult {}

    /** Not compared, and why; the officer decides and the dossier says so. */
    record NotAvailable(Reason reason) implements MatchResult {}

    /** What the profile's thresholds say. */
    enum Decision {
        MATCH,
        REVIEW,
        NO_MATCH
    }

    /** Why there is no comparison. */
    enum Reason {
        MODEL_MISSING,
        NO_FACE_IN_PORTRAIT,
        NO_FACE_IN_CHIP_IMAGE,
        CHIP_IMAGE_MISSING
    }
}
