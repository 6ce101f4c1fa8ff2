package vn.eid.biometrics.quality;

import org.opencv.core.Rect;
import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;

/** Mouth and nose uncovered. Native: how far the colour of nose and mouth lies from the forehead's (CIELAB a, b), plus what
 * the mesh misses of a bare face. A mask changes the one, a hand or a scarf in skin colour the other. */
final class MouthOcclusionPrevention implements ComponentMeasure {
    private static final Rect NOSE = new Rect(118, 142, 20, 16);
    private static final Rect MOUTH = new Rect(108, 172, 40, 16);
    /** Presence logit from which a face counts as bare. */
    private static final double BARE_FACE = 25;
    /** No lips and no make-up differ that much from the forehead. */
    private static final double PLAINLY_OTHER = 20;

    @Override
    public QualityComponent component() {
        return QualityComponent.MOUTH_OCCLUSION_PREVENTION;
    }

    @Override
    public Measurement measure(FaceSample sample) {
        if (!sample.face().eyesFound()) {
            return new Measurement.Missing(NotAssessedReason.MODEL_MISSING);
        }
        FacePixels pixels = sample.pixels();
        Lab skin = pixels.colour(FacePixels.BROW);
        double colour = Math.max(
                pixels.colour(NOSE).chromaDistance(skin), pixels.colour(MOUTH).chromaDistance(skin));
        if (sample.mesh().isEmpty()) {
            // Colour alone proves that something is there, and never that nothing is.
            return colour < PLAINLY_OTHER ? new Measurement.Missing(NotAssessedReason.MODEL_MISSING) : value(colour);
        }
        double missing = Math.max(0, BARE_FACE - sample.mesh().get().presence());
        return value(colour + (EyesVisible.darkLenses(pixels) ? 0 : missing));
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.falling(nativeValue, 16, 3);
    }
}
