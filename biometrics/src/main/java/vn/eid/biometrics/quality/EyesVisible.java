package vn.eid.biometrics.quality;

import org.opencv.core.Rect;
import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;

/** Neither spectacles nor dark lenses before the eyes. Native: strength of horizontal edges across the bridge of the nose
 * relative to the face's own texture, which is what a frame adds; lenses that swallow the light count on top. */
final class EyesVisible implements ComponentMeasure {
    private static final Rect BRIDGE = new Rect(114, 75, 28, 30);
    private static final Rect TEXTURE = new Rect(48, 48, 160, 180);
    private static final Rect RIGHT_EYE = new Rect(58, 84, 44, 30);
    private static final Rect LEFT_EYE = new Rect(154, 84, 44, 30);
    /** A face without any texture has none to compare with. */
    private static final double FLAT = 4;

    private static final double DARK_RATIO = 0.25;
    private static final double DARK_LENSES = 1;

    @Override
    public QualityComponent component() {
        return QualityComponent.EYES_VISIBLE;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        FacePixels pixels = sample.pixels();
        boolean dark = darkLenses(pixels);
        if (!sample.face().eyesFound() && !dark) {
            return new Measurement.Missing(NotAssessedReason.MODEL_MISSING);
        }
        double texture = Math.max(FLAT, pixels.gradient(TEXTURE));
        double frame = pixels.horizontalEdges(BRIDGE) / texture;
        return value(frame + (dark ? DARK_LENSES : 0));
    }

    /** Even in deep sockets a fifth of the area is lid or white of the eye; behind dark lenses nothing is bright. */
    static boolean darkLenses(FacePixels pixels) {
        double forehead = Math.max(1, pixels.luma(FacePixels.FOREHEAD));
        double right = pixels.lumaQuantile(RIGHT_EYE, 0.8);
        double left = pixels.lumaQuantile(LEFT_EYE, 0.8);
        return Math.max(right, left) / forehead < DARK_RATIO;
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.falling(nativeValue, 0.85, 0.1);
    }
}
