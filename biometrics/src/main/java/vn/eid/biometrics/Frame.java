package vn.eid.biometrics;

/**
 * One picture in memory, 8-bit BGR, rows top to bottom without padding. The array is shared, not copied, because a frame
 * is megabytes thirty times a second: whoever receives a frame must not write to it.
 *
 * @param width pixels
 * @param height pixels
 * @param bgr {@code width * height * 3} bytes
 * @param capturedNanos monotonic stamp of the capture, comparable between frames of one camera
 */
public record Frame(int width, int height, byte[] bgr, long capturedNanos) {
    public Frame {
        if (width <= 0 || height <= 0 || bgr.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
            throw new IllegalArgumentException("frame of " + width + "x" + height + " with " + bgr.length + " bytes");
        }
    }

    @Override
    public String toString() {
        return "frame " + width + "x" + height;
    }
}
