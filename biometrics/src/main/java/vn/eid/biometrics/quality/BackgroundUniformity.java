package vn.eid.biometrics.quality;

import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.face.FacePoint;

/**
 * Plain wall behind the head. Native: mean gradient beside the head inside the later portrait, brought to the standard's
 * 292 pixels of width. Head and shoulders are left out by an outline drawn from the face, for want of a model that
 * separates them; long hair and wide shoulders therefore count as background, which is why the profile only advises.
 */
final class BackgroundUniformity implements ComponentMeasure {
    private static final int WIDTH = 292;
    private static final int HEIGHT = 438;
    /** Half axes of the head's outline with hair, in eyes-to-chin distances. */
    private static final double HEAD_HALF_WIDTH = 0.95;

    private static final double HEAD_ABOVE = 1.25;
    /** Below this many eyes-to-chin distances under the eyes the shoulders fill the picture. */
    private static final double SHOULDERS = 0.9;

    @Override
    public QualityComponent component() {
        return QualityComponent.BACKGROUND_UNIFORMITY;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        Rect place = PortraitFrame.around(sample.face(), sample.width(), sample.height());
        byte[] grey = reduced(sample.observation().picture(), place);
        double scale = (double) WIDTH / place.width;
        FacePoint eyes = sample.face().eyes().middle();
        double x = (eyes.x() - place.x) * scale;
        double y = (eyes.y() - place.y) * scale;
        return value(gradient(grey, x, y, sample.face().chinDistance() * scale));
    }

    private static byte[] reduced(Mat picture, Rect place) {
        Mat part = picture.submat(place);
        Mat small = new Mat();
        Imgproc.resize(part, small, new Size(WIDTH, HEIGHT), 0, 0, Imgproc.INTER_LINEAR);
        Imgproc.cvtColor(small, small, Imgproc.COLOR_BGR2GRAY);
        byte[] grey = new byte[WIDTH * HEIGHT];
        small.get(0, 0, grey);
        small.release();
        part.release();
        return grey;
    }

    private static double gradient(byte[] grey, double eyesX, double eyesY, double chin) {
        double sum = 0;
        int count = 0;
        int bottom = (int) Math.min(HEIGHT - 1.0, eyesY + SHOULDERS * chin);
        for (int y = 1; y < bottom; y += 2) {
            for (int x = 1; x < WIDTH - 1; x += 2) {
                if (!head((x - eyesX) / chin, (y - eyesY) / chin)) {
                    sum += magnitude(grey, y * WIDTH + x);
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Whether a point, in eyes-to-chin distances from the middle of the eyes, belongs to the head. */
    private static boolean head(double x, double y) {
        double down = y < 0 ? y / HEAD_ABOVE : 0;
        double across = x / HEAD_HALF_WIDTH;
        return across * across + down * down < 1;
    }

    private static double magnitude(byte[] grey, int i) {
        int dx = (grey[i + 1] & 0xff) - (grey[i - 1] & 0xff);
        int dy = (grey[i + WIDTH] & 0xff) - (grey[i - WIDTH] & 0xff);
        return 4 * Math.sqrt(dx * dx + dy * dy);
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.clip(190 * (1 - Mapping.sigmoid(nativeValue, 10, 100)));
    }
}
