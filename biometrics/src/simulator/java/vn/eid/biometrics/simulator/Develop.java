package vn.eid.biometrics.simulator;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import vn.eid.biometrics.Frame;

/** What the sensor and the lens make of a drawn picture: exposure, defocus, motion, noise. */
final class Develop {
    private static final int TABLE = 1 << 16;
    private static final int RUN = 4096;
    private static final byte[] NOISE = noise();

    private Develop() {}

    static Frame frame(BufferedImage picture, double level, Scene.Optics optics, long capturedNanos) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] rgb = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        byte[] bgr = new byte[width * height * 3];
        int[] curve = curve(level);
        for (int i = 0, o = 0; i < rgb.length; i++, o += 3) {
            int p = rgb[i];
            bgr[o] = (byte) curve[p & 255];
            bgr[o + 1] = (byte) curve[p >> 8 & 255];
            bgr[o + 2] = (byte) curve[p >> 16 & 255];
        }
        byte[] seen = bgr;
        if (optics.blur() > 0) {
            seen = blur(seen, width, height, optics.blur());
        }
        if (optics.motion() >= 2) {
            seen = smear(seen, width, height, (int) Math.round(optics.motion()));
        }
        if (optics.noise() > 0) {
            grain(seen, optics.noise(), capturedNanos);
        }
        return new Frame(width, height, seen, capturedNanos);
    }

    private static int[] curve(double level) {
        int[] curve = new int[256];
        for (int i = 0; i < 256; i++) {
            curve[i] = (int) Math.max(0, Math.min(255, Math.round(i * level)));
        }
        return curve;
    }

    /** Three box blurs come close to a Gaussian. */
    private static byte[] blur(byte[] from, int width, int height, double sigma) {
        double ideal = Math.sqrt(4 * sigma * sigma + 1);
        byte[] picture = from;
        for (int pass = 0; pass < 3; pass++) {
            picture = box(picture, width, height, 3, width * 3, (ideal - 1) / 2);
            picture = box(picture, height, width, width * 3, 3, (ideal - 1) / 2);
        }
        return picture;
    }

    private static byte[] smear(byte[] from, int width, int height, int length) {
        return box(from, width, height, 3, width * 3, (length - 1) / 2.0);
    }

    /** A running mean over {@code 2 * radius + 1} pixels, a broken radius weighs the outermost ones less. */
    private static byte[] box(byte[] from, int length, int lines, int step, int next, double radius) {
        byte[] to = new byte[from.length];
        int whole = (int) radius;
        double part = radius - whole;
        double weight = 1 / (2 * radius + 1);
        for (int line = 0; line < lines; line++) {
            for (int channel = 0; channel < 3; channel++) {
                int base = line * next + channel;
                double sum = 0;
                for (int i = -whole; i <= whole; i++) {
                    sum += value(from, base, step, length, i);
                }
                for (int i = 0; i < length; i++) {
                    double outer = value(from, base, step, length, i - whole - 1)
                            + value(from, base, step, length, i + whole + 1);
                    to[base + i * step] = (byte) (int) ((sum + part * outer) * weight + 0.5);
                    sum += value(from, base, step, length, i + whole + 1) - value(from, base, step, length, i - whole);
                }
            }
        }
        return to;
    }

    private static int value(byte[] from, int base, int step, int length, int index) {
        int inside = Math.max(0, Math.min(length - 1, index));
        return from[base + inside * step] & 255;
    }

    private static void grain(byte[] bgr, double sigma, long stamp) {
        byte[] scaled = new byte[TABLE];
        for (int i = 0; i < TABLE; i++) {
            scaled[i] = (byte) Math.round(NOISE[i] * sigma / 32);
        }
        Grain start = new Grain(stamp);
        // Runs of the table from places of chance: cheap, and the eye finds no pattern.
        for (int from = 0, run = 0; from < bgr.length; from += RUN, run++) {
            int shift = (int) ((start.cell(run, 13) + 1) * (TABLE - RUN) / 2) - from;
            int to = Math.min(bgr.length, from + RUN);
            for (int i = from; i < to; i++) {
                bgr[i] = (byte) Math.max(0, Math.min(255, (bgr[i] & 255) + scaled[i + shift]));
            }
        }
    }

    private static byte[] noise() {
        byte[] table = new byte[TABLE];
        java.util.Random random = new java.util.Random(99);
        for (int i = 0; i < TABLE; i++) {
            table[i] = (byte) Math.max(-127, Math.min(127, Math.round(random.nextGaussian() * 32)));
        }
        return table;
    }
}
