package vn.eid.biometrics.quality;

/** A colour in CIELAB under D65: lightness 0..100, a towards red, b towards yellow. */
record Lab(double lightness, double a, double b) {
    private static final double WHITE_X = 0.9505;
    private static final double WHITE_Z = 1.089;
    private static final double LINEAR_BELOW = 216.0 / 24389;
    private static final double SLOPE = 24389.0 / 27 / 116;

    /** From linear sRGB, each 0..1. */
    static Lab ofLinear(double red, double green, double blue) {
        double x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / WHITE_X;
        double y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        double z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / WHITE_Z;
        return new Lab(116 * curve(y) - 16, 500 * (curve(x) - curve(y)), 200 * (curve(y) - curve(z)));
    }

    private static double curve(double t) {
        return t > LINEAR_BELOW ? Math.cbrt(t) : SLOPE * t + 16.0 / 116;
    }
}
