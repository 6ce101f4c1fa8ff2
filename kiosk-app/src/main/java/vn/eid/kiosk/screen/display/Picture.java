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

    /** The same picture, the longer side at most so many pixels; each pixel the mean of those it stands for. */
    public Picture reduced(int longest) {
        int step = (Math.max(width, height) + longest - 1) / longest;
        if (step <= 1) {
            return this;
        }
        int w = Math.max(1, width / step);
        int h = Math.max(1, height / step);
        int[] small = new int[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                small[y * w + x] = mean(x * step, y * step, step);
            }
        }
        return new Picture(w, h, small);
    }

    private int mean(int left, int top, int side) {
        int right = Math.min(width, left + side);
        int bottom = Math.min(height, top + side);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = argb[y * width + x];
                red += pixel >> 16 & 0xff;
                green += pixel >> 8 & 0xff;
                blue += pixel & 0xff;
            }
        }
        int count = Math.max(1, (right - left) * (bottom - top));
        return 0xff000000 | (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }

    @Override
    public String toString() {
        return "picture " + width + "x" + height;
    }
}
