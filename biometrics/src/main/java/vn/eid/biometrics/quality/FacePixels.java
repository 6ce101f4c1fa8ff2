package vn.eid.biometrics.quality;

import java.util.Arrays;
import org.opencv.core.Rect;
import vn.eid.biometrics.face.AlignedFace;

/**
 * The upright face as plain arrays: colour, luma, and luminance as ISO/IEC 29794-5 defines it (sRGB made linear, 8 bit).
 * Arrays are used again for the next face. One thread at a time.
 */
final class FacePixels {
    private static final int SIZE = AlignedFace.SIZE;
    /** What of the upright square is face and hardly anything else: brow to chin, cheek to cheek. */
    static final Rect FACE = new Rect(48, 40, 160, 192);
    /** Forehead between the brows' height and the hair. */
    static final Rect FOREHEAD = new Rect(96, 36, 64, 26);
    /** Skin that neither mask nor beard covers: the middle of the forehead. */
    static final Rect BROW = new Rect(108, 50, 40, 30);

    private static final double[] LINEAR = linear();
    /** What each channel adds to the luminance, 0..255. */
    private static final double[] RED = scaled(255 * 0.2126);

    private static final double[] GREEN = scaled(255 * 0.7152);
    private static final double[] BLUE = scaled(255 * 0.0722);

    private final byte[] bgr = new byte[SIZE * SIZE * 3];
    private final byte[] grey = new byte[SIZE * SIZE];
    private final byte[] luminance = new byte[SIZE * SIZE];
    private final int[] faceHistogram = new int[256];

    void read(AlignedFace face) {
        face.bgr().get(0, 0, bgr);
        face.grey().get(0, 0, grey);
        for (int i = 0, at = 0; i < luminance.length; i++, at += 3) {
            double value = BLUE[bgr[at] & 0xff] + GREEN[bgr[at + 1] & 0xff] + RED[bgr[at + 2] & 0xff];
            luminance[i] = (byte) (int) (value + 0.5);
        }
        Arrays.fill(faceHistogram, 0);
        add(FACE, faceHistogram);
    }

    /** Luminance histogram of the whole face; not to be written to. */
    int[] faceHistogram() {
        return faceHistogram;
    }

    /** Share of the face whose luminance lies in the range, both ends included. */
    double share(int from, int to) {
        int count = 0;
        for (int level = from; level <= to; level++) {
            count += faceHistogram[level];
        }
        return count / FACE.area();
    }

    int[] histogram(Rect area) {
        int[] histogram = new int[256];
        add(area, histogram);
        return histogram;
    }

    private void add(Rect area, int[] histogram) {
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                histogram[luminance[y * SIZE + x] & 0xff]++;
            }
        }
    }

    /** Mean colour of an area. */
    Lab colour(Rect area) {
        double[] sums = new double[3];
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                int i = 3 * (y * SIZE + x);
                for (int channel = 0; channel < 3; channel++) {
                    sums[channel] += LINEAR[bgr[i + channel] & 0xff];
                }
            }
        }
        double n = area.area();
        return Lab.ofLinear(sums[2] / n, sums[1] / n, sums[0] / n);
    }

    /** Mean luma 0..255 of an area. */
    double luma(Rect area) {
        long sum = 0;
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                sum += grey[y * SIZE + x] & 0xff;
            }
        }
        return sum / area.area();
    }

    /** The luma 0..255 below which the given share of the area lies. */
    int lumaQuantile(Rect area, double share) {
        int[] histogram = new int[256];
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                histogram[grey[y * SIZE + x] & 0xff]++;
            }
        }
        double left = share * area.area();
        int level = 0;
        while (level < 255 && left >= histogram[level]) {
            left -= histogram[level];
            level++;
        }
        return level;
    }

    /** Mean gradient magnitude over an area, inside the square's border. */
    double gradient(Rect area) {
        return gradients(area, true, true);
    }

    /** Mean strength of horizontal edges over an area. */
    double horizontalEdges(Rect area) {
        return gradients(area, false, true);
    }

    private double gradients(Rect area, boolean across, boolean down) {
        double sum = 0;
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                double dx = across ? sobel(x, y, 1, SIZE) : 0;
                double dy = down ? sobel(x, y, SIZE, 1) : 0;
                sum += across && down ? Math.sqrt(dx * dx + dy * dy) : Math.abs(dx + dy);
            }
        }
        return sum / area.area();
    }

    /** Sobel derivative along one step, smoothed along the other. */
    private int sobel(int x, int y, int along, int across) {
        int i = y * SIZE + x;
        return difference(i - across, along) + 2 * difference(i, along) + difference(i + across, along);
    }

    private int difference(int i, int step) {
        return (grey[i + step] & 0xff) - (grey[i - step] & 0xff);
    }

    private static double[] scaled(double weight) {
        double[] table = new double[256];
        for (int i = 0; i < 256; i++) {
            table[i] = weight * LINEAR[i];
        }
        return table;
    }

    private static double[] linear() {
        double[] table = new double[256];
        for (int i = 0; i < 256; i++) {
            double x = i / 255.0;
            table[i] = x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
        }
        return table;
    }
}
