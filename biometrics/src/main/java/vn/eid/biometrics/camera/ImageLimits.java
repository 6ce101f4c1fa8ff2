package vn.eid.biometrics.camera;

/**
 * What an image may be before anything of it is decoded.
 *
 * @param bytes of the encoded file
 * @param pixels width times height
 * @param side the longer side
 */
public record ImageLimits(int bytes, long pixels, int side) {
    /** Twenty-four megapixels, the most that a telephone's or scanner's picture has: 72 MB decoded. */
    public static final ImageLimits FILES = new ImageLimits(24 << 20, 24_000_000, 8192);

    /** What a camera may send in one frame. */
    public static final ImageLimits CAMERA = new ImageLimits(8 << 20, 9_000_000, 4096);
}
