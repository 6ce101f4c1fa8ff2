package vn.eid.biometrics.face;

import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.objdetect.CascadeClassifier;

/** Looks for one open eye in each upper quarter of a face box. Closed eyes and thick frames are often missed. */
final class CascadeEyes {
    private static final double STEP = 1.08;
    private static final int NEIGHBOURS = 3;
    /** Eyes lie in this band of a cascade's face box, as shares of its height. */
    private static final double BAND_TOP = 0.2;

    private static final double BAND_HEIGHT = 0.4;
    private static final double SMALLEST_EYE = 0.14;
    private static final double LARGEST_EYE = 0.42;
    /** Steeper eye lines are two wrong hits, not a tilted head: the cascade finds no head tilted that far. */
    private static final double STEEPEST = 25;

    private final CascadeClassifier cascade = CascadeFiles.load("haarcascade_eye_tree_eyeglasses.xml");

    Optional<EyePair> find(Mat grey, Rect face) {
        int top = face.y + (int) (BAND_TOP * face.height);
        int height = (int) (BAND_HEIGHT * face.height);
        int half = face.width / 2;
        Optional<FacePoint> right = largest(grey, new Rect(face.x, top, half, height), face.width);
        Optional<FacePoint> left = largest(grey, new Rect(face.x + half, top, half, height), face.width);
        if (right.isEmpty() || left.isEmpty()) {
            return Optional.empty();
        }
        var eyes = new EyePair(right.get(), left.get());
        return Math.abs(eyes.slope()) > STEEPEST ? Optional.empty() : Optional.of(eyes);
    }

    private Optional<FacePoint> largest(Mat grey, Rect area, int faceWidth) {
        if (area.width < 10 || area.height < 10) {
            return Optional.empty();
        }
        Mat part = grey.submat(area);
        var rects = new MatOfRect();
        cascade.detectMultiScale(
                part,
                rects,
                STEP,
                NEIGHBOURS,
                0,
                new Size(SMALLEST_EYE * faceWidth, SMALLEST_EYE * faceWidth),
                new Size(LARGEST_EYE * faceWidth, LARGEST_EYE * faceWidth));
        FacePoint best = null;
        double width = 0;
        for (Rect rect : rects.toArray()) {
            if (rect.width > width) {
                width = rect.width;
                best = new FacePoint(area.x + rect.x + rect.width / 2.0, area.y + rect.y + rect.height / 2.0);
            }
        }
        rects.release();
        part.release();
        return Optional.ofNullable(best);
    }
}
