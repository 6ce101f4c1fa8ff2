package vn.eid.kiosk.screen.desk;

import vn.eid.biometrics.Frame;

/** Makes what a window shows out of what the camera saw. Used by one thread at a time. */
public interface PictureFitter {
    /**
     * Mirrors the picture, cuts it to the proportions of the place without distortion, and brings it to its size.
     *
     * @param argb room for {@code width * height} opaque pixels
     */
    void fit(Frame frame, int width, int height, int[] argb);

    /** Takes the nearest pixel: for whoever has nothing faster and finer. */
    static void nearest(Frame frame, int width, int height, int[] argb) {
        double scale = Math.min((double) frame.width() / width, (double) frame.height() / height);
        double left = (frame.width() - width * scale) / 2;
        double top = (frame.height() - height * scale) / 2;
        byte[] bgr = frame.bgr();
        for (int y = 0; y < height; y++) {
            int row = (int) (top + (y + 0.5) * scale) * frame.width();
            for (int x = 0; x < width; x++) {
                int at = 3 * (row + (int) (left + (width - x - 0.5) * scale));
                argb[y * width + x] =
                        0xff000000 | (bgr[at + 2] & 0xff) << 16 | (bgr[at + 1] & 0xff) << 8 | (bgr[at] & 0xff);
            }
        }
    }
}
