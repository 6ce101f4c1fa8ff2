package vn.eid.biometrics.quality;

import org.opencv.core.Rect;
import vn.eid.biometrics.face.FaceGeometry;
import vn.eid.biometrics.face.FacePoint;

/**
 * Where the 2:3 portrait lies around a face: head (crown to chin) about seven tenths of its height and the eyes a little
 * above the middle, as identity papers of the country and ISO/IEC 39794-5 (60..90 %) want it.
 */
final class PortraitFrame {
    /** Eyes-to-chin as a share of the portrait's height. */
    static final double HEAD = 0.345;
    /** Height of the eyes from the portrait's upper edge, as a share of its height. */
    private static final double EYES = 0.455;

    private static final double WIDTH_PER_HEIGHT = 2.0 / 3;

    private PortraitFrame() {}

    /** The portrait's place in a picture; smaller or moved where the picture ends, always 2:3 and inside. */
    static Rect around(FaceGeometry face, int width, int height) {
        double high = face.chinDistance() / HEAD;
        high = Math.min(high, Math.min(height, width / WIDTH_PER_HEIGHT));
        int h = Math.max(3, (int) Math.floor(high));
        int w = Math.max(2, Math.min(width, (int) Math.floor(h * WIDTH_PER_HEIGHT)));
        FacePoint eyes = face.eyes().middle();
        return new Rect(within(eyes.x() - w / 2.0, w, width), within(eyes.y() - EYES * h, h, height), w, h);
    }

    private static int within(double start, int length, int limit) {
        return (int) Math.max(0, Math.min(limit - length, Math.round(start)));
    }
}
