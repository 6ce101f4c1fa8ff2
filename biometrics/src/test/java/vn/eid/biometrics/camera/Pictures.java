package vn.eid.biometrics.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import vn.eid.biometrics.Frame;

/** Cheap numbered pictures for cameras under test: grey fields with a bar that moves. */
final class Pictures {
    private Pictures() {}

    static Frame numbered(int number, int width, int height) {
        byte[] bgr = new byte[width * height * 3];
        java.util.Arrays.fill(bgr, (byte) 120);
        int from = number * 37 % (width - 40);
        for (int y = 0; y < height; y++) {
            for (int x = from; x < from + 40; x++) {
                bgr[(y * width + x) * 3 + 2] = (byte) 250;
            }
        }
        return new Frame(width, height, bgr, number);
    }

    static List<byte[]> jpegs(int count, int width, int height) {
        ImageEncoder encoder = new ImageEncoder();
        List<byte[]> jpegs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jpegs.add(encoder.jpeg(numbered(i, width, height), 85));
        }
        return jpegs;
    }

    /** One after the other, over and over. */
    static LongFunction<byte[]> inTurn(List<byte[]> jpegs) {
        java.util.concurrent.atomic.AtomicInteger next = new java.util.concurrent.atomic.AtomicInteger();
        return now -> jpegs.get(Math.floorMod(next.getAndIncrement(), jpegs.size()));
    }
}
