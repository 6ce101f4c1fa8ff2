package vn.eid.biometrics.camera;

import vn.eid.biometrics.Frame;

/**
 * A picture's size in pixels.
 *
 * @param width 1..16384
 * @param height 1..16384
 */
public record Resolution(int width, int height) {
    /** What the live view asks for. */
    public static final Resolution HD = new Resolution(1280, 720);
    /** What a still asks for at least. */
    public static final Resolution FULL_HD = new Resolution(1920, 1080);
    /** The most that a still asks for. */
    public static final Resolution UHD = new Resolution(3840, 2160);

    private static final int LIMIT = 16384;

    public Resolution {
        if (width < 1 || height < 1 || width > LIMIT || height > LIMIT) {
            throw new IllegalArgumentException("resolution " + width + "x" + height);
        }
    }

    public static Resolution of(Frame frame) {
        return new Resolution(frame.width(), frame.height());
    }

    public long pixels() {
        return (long) width * height;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
