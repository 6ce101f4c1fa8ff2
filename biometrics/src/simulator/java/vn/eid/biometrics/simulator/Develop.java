package vn.eid.biometrics.simulator;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.face.OpenCvLibrary;

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
        byte[] seen = optics.blur() > 0 || optics.motion() >= 2 ? filtered(bgr, width, height, optics) : bgr;
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

    private static byte[] filtered(byte[] from, int width, int height, Scene.Optics optics) {
        OpenCvLibrary.load();
        Mat mat = new Mat(height, width, CvType.CV_8UC3);
        mat.put(0, 0, from);
        if (optics.blur() > 0) {
            Imgproc.GaussianBlur(mat, mat, new Size(), optics.blur());
        }
        if (optics.motion() >= 2) {
            Imgproc.blur(mat, mat, new Size(Math.round(optics.motion()), 1));
        }
        byte[] to = new byte[from.length];
        mat.get(0, 0, to);
        mat.release();
        return to;
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
