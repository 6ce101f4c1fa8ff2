package vn.eid.biometrics.quality;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.Frame;

/** Cuts the portrait out of a still and encodes it as JPEG. */
final class PortraitEncoder {
    /** Larger portraits are reduced: the ministry's forms print 20×30 mm, and 1200 lines are 1000 dpi there. */
    private static final int MOST_LINES = 1200;

    private static final int JPEG_QUALITY = 92;

    private PortraitEncoder() {}

    static Frame crop(Frame still, Rect place) {
        Mat picture = new Mat(still.height(), still.width(), CvType.CV_8UC3);
        picture.put(0, 0, still.bgr());
        Mat part = picture.submat(place);
        Mat portrait = new Mat();
        if (place.height > MOST_LINES) {
            Imgproc.resize(part, portrait, new Size(MOST_LINES * 2 / 3.0, MOST_LINES), 0, 0, Imgproc.INTER_AREA);
        } else {
            part.copyTo(portrait);
        }
        byte[] bgr = new byte[portrait.width() * portrait.height() * 3];
        portrait.get(0, 0, bgr);
        var frame = new Frame(portrait.width(), portrait.height(), bgr, still.capturedNanos());
        portrait.release();
        part.release();
        picture.release();
        return frame;
    }

    static byte[] jpeg(Frame portrait) {
        Mat picture = new Mat(portrait.height(), portrait.width(), CvType.CV_8UC3);
        picture.put(0, 0, portrait.bgr());
        var encoded = new MatOfByte();
        var quality = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY);
        boolean done = Imgcodecs.imencode(".jpg", picture, encoded, quality);
        byte[] bytes = encoded.toArray();
        picture.release();
        encoded.release();
        quality.release();
        if (!done) {
            throw new IllegalStateException("OpenCV was built without a JPEG encoder");
        }
        return bytes;
    }
}
