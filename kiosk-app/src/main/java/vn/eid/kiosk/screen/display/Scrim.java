package vn.eid.kiosk.screen.display;

/**
 * A veil over a picture with a clear place in its middle, and rounded corners. Lengths are shares of the picture's height,
 * so that it fits every size.
 *
 * @param halfWidth of the clear place; 0 for no veil
 * @param halfHeight of the clear place
 * @param round whether the clear place is an ellipse, otherwise a rectangle
 * @param corner radius of the picture's own corners
 * @param argb colour of the veil, not premultiplied
 */
public record Scrim(double halfWidth, double halfHeight, boolean round, double corner, int argb) {
    /** Nothing is laid over. */
    public static final Scrim NONE = new Scrim(0, 0, false, 0, 0);

    /** This veil for pictures of one size. */
    public Laid on(int width, int height) {
        return new Laid(this, width, height);
    }

    /** A veil for one size, worked out once: a picture comes thirty times a second. */
    public static final class Laid {
        private final int width;
        private final int height;
        private final int[] clearFrom;
        private final int[] clearTo;
        private final int keep;
        private final int red;
        private final int green;
        private final int blue;
        private final int corner;
        private final int[] coverage;

        private Laid(Scrim scrim, int width, int height) {
            this.width = width;
            this.height = height;
            this.clearFrom = new int[height];
            this.clearTo = new int[height];
            int alpha = scrim.argb >>> 24;
            this.keep = 256 - alpha - (alpha >> 7);
            this.red = (scrim.argb >> 16 & 255) * alpha / 255 << 16;
            this.green = (scrim.argb >> 8 & 255) * alpha / 255 << 8;
            this.blue = (scrim.argb & 255) * alpha / 255;
            for (int y = 0; y < height; y++) {
                double half = halfAt(scrim, (y + 0.5 - height / 2.0) / height) * height;
                clearFrom[y] = half <= 0 ? width : (int) Math.max(0, Math.round(width / 2.0 - half));
                clearTo[y] = half <= 0 ? width : (int) Math.min(width, Math.round(width / 2.0 + half));
            }
            this.corner = (int) Math.min(Math.min(width, height) / 2.0, Math.round(scrim.corner * height));
            this.coverage = coverage(corner);
        }

        private static double halfAt(Scrim scrim, double down) {
            double share = Math.abs(down) / Math.max(1e-9, scrim.halfHeight);
            if (share >= 1) {
                return 0;
            }
            return scrim.round ? scrim.halfWidth * Math.sqrt(1 - share * share) : scrim.halfWidth;
        }

        /** Of a quarter circle, 0..256 for each pixel of the corner's square. */
        private static int[] coverage(int corner) {
            int[] coverage = new int[corner * corner];
            for (int y = 0; y < corner; y++) {
                for (int x = 0; x < corner; x++) {
                    double away = Math.hypot(corner - x - 0.5, corner - y - 0.5);
                    coverage[y * corner + x] = (int) Math.round(256 * Math.max(0, Math.min(1, corner - away + 0.5)));
                }
            }
            return coverage;
        }

        /** @param argb opaque pixels of a picture of this size, changed in place */
        public void over(int[] argb) {
            if (keep < 256) {
                for (int y = 0; y < height; y++) {
                    veil(argb, y * width, y * width + clearFrom[y]);
                    veil(argb, y * width + clearTo[y], (y + 1) * width);
                }
            }
            for (int y = 0; y < corner; y++) {
                for (int x = 0; x < corner; x++) {
                    int share = coverage[y * corner + x];
                    int top = y * width;
                    int bottom = (height - 1 - y) * width;
                    fade(argb, top + x, share);
                    fade(argb, top + width - 1 - x, share);
                    fade(argb, bottom + x, share);
                    fade(argb, bottom + width - 1 - x, share);
                }
            }
        }

        private void veil(int[] argb, int from, int to) {
            for (int i = from; i < to; i++) {
                int pixel = argb[i];
                int redBlue = (pixel & 0xff00ff) * keep >>> 8 & 0xff00ff;
                int middle = (pixel & 0xff00) * keep >>> 8 & 0xff00;
                argb[i] = 0xff000000 | (redBlue | middle) + red + green + blue;
            }
        }

        private static void fade(int[] argb, int i, int share) {
            int pixel = argb[i];
            int redBlue = (int) ((pixel & 0xff00ffL) * share >>> 8) & 0xff00ff;
            int alphaGreen = (pixel >>> 8 & 0xff00ff) * share & 0xff00ff00;
            argb[i] = redBlue | alphaGreen;
        }
    }
}
