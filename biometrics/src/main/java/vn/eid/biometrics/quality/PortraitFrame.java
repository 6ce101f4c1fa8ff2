package vn.eid.biometrics.quality;

import org.opencv.core.Rect;
import vn.eid.biometrics.face.FaceGeometry;
import vn.eid.biometrics.face.FacePoint;

/**
 * Where the 2:3 portrait (the 20×30 mm of the card) lies around a face. The head, crown to chin, takes a little more than
 * six tenths of the height: ISO/IEC 39794-5 allows 60 to 90 %, and at seven tenths high hair touched the edge. The eyes
 * stand so that both margins meet those of ISO/IEC 29794-5 (1.4 above, 1.8 below, in eyes-to-chin distances) as nearly as
 * both together can.
 */
final class PortraitFrame {
    /** Eyes-to-chin as a share of the portrait's height. */
    static final double HEAD = 0.31;
    /** Height of the eyes from the portrait's upper edge, as a share of its height. */
    private static final double EYES = 0.45;

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
