package vn.eid.biometrics.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.CascadeClassifier;
import vn.eid.biometrics.face.ScaledPicture.Reduced;

/**
 * Haar cascades: what works without any model. Blind to masked and turned faces (60 % of masked ones are missed), so
 * "no face" from here does not say why.
 */
final class CascadeDetector implements FaceDetector {
    private static final double STEP = 1.1;
    private static final int NEIGHBOURS = 3;
    /** Smallest face as a share of the picture's shorter side. */
    private static final double SMALLEST = 0.12;

    private static final int MOST_DETAIL = 640;

    private final CascadeClassifier faces = CascadeFiles.load("haarcascade_frontalface_alt2.xml");
    private final CascadeEyes eyes = new CascadeEyes();
    private final ScaledPicture scaled = new ScaledPicture();
    private final Mat grey = new Mat();

    @Override
    public List<DetectedFace> detect(Mat bgr, int longSide) {
        // More detail than a network needs, because the cascade looks for nothing below 20 pixels; beyond 640 it only
        // got slower.
        Reduced reduced = scaled.reduce(bgr, Math.min(MOST_DETAIL, longSide * 3 / 2));
        Imgproc.cvtColor(reduced.mat(), grey, Imgproc.COLOR_BGR2GRAY);
        List<Rect> rects = search(grey);
        if (rects.isEmpty()) {
            // Dark pictures need it, in others it loses faces: so only when nothing was found.
            Imgproc.equalizeHist(grey, grey);
            rects = search(grey);
        }
        var found = new ArrayList<DetectedFace>();
        for (Rect rect : rects) {
            Optional<EyePair> pair = eyes.find(grey, rect).map(eye -> scaled(eye, reduced.factor()));
            var box = new PixelBox(rect.x, rect.y, rect.width, rect.height).scaled(reduced.factor());
            found.add(new DetectedFace(box, 1, pair));
        }
        found.sort(Comparator.comparingDouble((DetectedFace face) -> face.box().area())
                .reversed());
        return found;
    }

    private List<Rect> search(Mat picture) {
        int smallest = (int) (SMALLEST * Math.min(picture.width(), picture.height()));
        var rects = new MatOfRect();
        faces.detectMultiScale(picture, rects, STEP, NEIGHBOURS, 0, new Size(smallest, smallest), new Size());
        List<Rect> list = rects.toList();
        rects.release();
        return list;
    }

    private static EyePair scaled(EyePair eyes, double factor) {
        return new EyePair(
                new FacePoint(eyes.right().x() * factor, eyes.right().y() * factor),
                new FacePoint(eyes.left().x() * factor, eyes.left().y() * factor));
    }

    @Override
    public void close() {
        grey.release();
        scaled.close();
    }
}
