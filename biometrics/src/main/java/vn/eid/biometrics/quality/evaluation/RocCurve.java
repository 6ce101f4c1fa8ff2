package vn.eid.biometrics.quality.evaluation;

/** How well a number separates two groups. */
final class RocCurve {
    private RocCurve() {}

    /**
     * Area under the receiver operating characteristic: the probability that a random member of the first group has the
     * higher number, ties counted half.
     */
    static double area(double[] higher, double[] lower) {
        if (higher.length == 0 || lower.length == 0) {
            throw new IllegalArgumentException("an empty group cannot be told apart");
        }
        double wins = 0;
        for (double a : higher) {
            for (double b : lower) {
                wins += Double.compare(a, b) > 0 ? 1 : a == b ? 0.5 : 0;
            }
        }
        return wins / higher.length / lower.length;
    }
}
