package vn.eid.biometrics.quality;

import org.opencv.core.Rect;
import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.face.FaceMesh;

/** Mouth and nose uncovered. Native: how far the colour of nose and mouth lies from the forehead's (CIELAB a, b), plus what
 * the mesh misses of a bare face. A mask changes the one, a hand or a scarf in skin colour the other. */
final class MouthOcclusionPrevention implements ComponentMeasure {
    private static final Rect NOSE = new Rect(118, 142, 20, 16);
    private static final Rect MOUTH = new Rect(108, 172, 40, 16);
    /** Presence logit from which a face counts as bare. */
    private static final double BARE_FACE = 25;
    /** Chroma of the most colourful skin in white light. */
    private static final double STRONG_SKIN = 25;

    private static final double COLOURED_LIGHT = 0.9;
    private static final double BLURRED = 1.2;
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
        // Under coloured light all differences of colour grow with the light.
        double scale = Math.min(1, STRONG_SKIN / Math.max(1, Math.hypot(skin.a(), skin.b())));
        double colour = scale * Math.max(distance(pixels.colour(NOSE), skin), distance(pixels.colour(MOUTH), skin));
        if (sample.mesh().isEmpty()) {
            // Colour alone proves that something is there, and never that nothing is.
            return colour < PLAINLY_OTHER ? new Measurement.Missing(NotAssessedReason.MODEL_MISSING) : value(colour);
        }
        return value(colour
                + (otherwiseExplained(sample, scale) ? 0 : missing(sample.mesh().get())));
    }

    /** Noses and lips are redder than foreheads, the more so in bright light: that direction counts half. */
    private static double distance(Lab part, Lab skin) {
        double red = part.a() - skin.a();
        return Math.hypot(red > 0 ? red / 2 : red, part.b() - skin.b());
    }

    private static double missing(FaceMesh mesh) {
        return Math.max(0, BARE_FACE - mesh.presence());
    }

    /** Dark lenses, coloured light and blur make a face look less like one, too. */
    private static boolean otherwiseExplained(FaceSample sample, double scale) {
        return EyesVisible.darkLenses(sample.pixels()) || scale < COLOURED_LIGHT || sample.edgeRatio() < BLURRED;
    }

    @Override
    public int score(double nativeValue) {
        return Mapping.falling(nativeValue, 13, 3);
    }
}
