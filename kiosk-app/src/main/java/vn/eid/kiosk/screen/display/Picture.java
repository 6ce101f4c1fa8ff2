package vn.eid.kiosk.screen.display;

/**
 * A still picture, independent of any toolkit.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb one {@code int} a pixel, premultiplied ARGB, rows from the top; not copied, do not change afterwards
 */
public record Picture(int width, int height, int[] argb) {
    public Picture {
        if (width <= 0 || height <= 0 || argb.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("picture of " + width + "x" + height + " with " + argb.length);
        }
    }

    /** From rows of blue, green, red bytes without padding. */
    public static Picture ofBgr(int width, int height, byte[] bgr) {
        int[] argb = new int[Math.multiplyExact(width, height)];
        copyBgr(bgr, argb);
        return new Picture(width, height, argb);
    }

    /** Writes blue, green, red bytes as opaque pixels into {@code argb}, which must hold at least as many. */
    public static void copyBgr(byte[] bgr, int[] argb) {
        int pixels = bgr.length / 3;
        for (int i = 0, b = 0; i < pixels; i++, b += 3) {
            argb[i] = 0xff000000 | (bgr[b + 2] & 0xff) << 16 | (bgr[b + 1] & 0xff) << 8 | (bgr[b] & 0xff);
        }
    }

    @Override
    public String toString() {
        return "picture " + width + "x" + height;
    }
}
