package vn.eid.biometrics.quality;

/**
 * The mappings from native values to 0..100 that the reference implementation of ISO/IEC 29794-5 publishes: a scaled
 * sigmoid, rounded and clipped.
 */
final class Mapping {
    private static final int BEST = 100;

    private Mapping() {}

    static double sigmoid(double x, double centre, double width) {
        return 1 / (1 + Math.exp((centre - x) / width));
    }

    static int clip(double score) {
        return (int) Math.max(0, Math.min(BEST, Math.round(score)));
    }

    /** Rises from 0 to 100 around the centre. */
    static int rising(double x, double centre, double width) {
        return clip(BEST * sigmoid(x, centre, width));
    }

    /** Falls from 100 to 0 around the centre. */
    static int falling(double x, double centre, double width) {
        return clip(BEST * (1 - sigmoid(x, centre, width)));
    }

    /** Best at zero, half-way down at the width: for distances from an ideal. */
    static int ideal(double distance, double width) {
        return clip(2 * BEST * (1 - sigmoid(distance, 0, width)));
    }

    /** Square of the cosine, for angles in degrees. */
    static int cosine(double degrees) {
        double cos = Math.max(0, Math.cos(Math.toRadians(degrees)));
        return clip(BEST * cos * cos);
    }
}
