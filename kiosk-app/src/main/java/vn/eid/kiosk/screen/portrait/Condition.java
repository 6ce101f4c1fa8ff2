package vn.eid.kiosk.screen.portrait;

import java.util.EnumSet;
import java.util.Set;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;
import vn.eid.kiosk.screen.display.Mark;

/** The six things that make a good portrait, each standing for components of ISO/IEC 29794-5. */
enum Condition {
    POSITION(
            QualityComponent.SINGLE_FACE_PRESENT,
            QualityComponent.HEAD_SIZE,
            QualityComponent.INTER_EYE_DISTANCE,
            QualityComponent.LEFTWARD_CROP,
            QualityComponent.RIGHTWARD_CROP,
            QualityComponent.MARGIN_ABOVE,
            QualityComponent.MARGIN_BELOW),
    DIRECTION(QualityComponent.HEAD_POSE_YAW, QualityComponent.HEAD_POSE_PITCH, QualityComponent.HEAD_POSE_ROLL),
    EXPRESSION(QualityComponent.EYES_OPEN, QualityComponent.MOUTH_CLOSED, QualityComponent.EXPRESSION_NEUTRALITY),
    UNCOVERED(
            QualityComponent.EYES_VISIBLE,
            QualityComponent.MOUTH_OCCLUSION_PREVENTION,
            QualityComponent.FACE_OCCLUSION_PREVENTION,
            QualityComponent.NO_HEAD_COVERINGS),
    LIGHT(
            QualityComponent.UNDER_EXPOSURE_PREVENTION,
            QualityComponent.OVER_EXPOSURE_PREVENTION,
            QualityComponent.LUMINANCE_MEAN,
            QualityComponent.ILLUMINATION_UNIFORMITY,
            QualityComponent.DYNAMIC_RANGE,
            QualityComponent.NATURAL_COLOUR,
            QualityComponent.BACKGROUND_UNIFORMITY),
    SHARPNESS(QualityComponent.SHARPNESS);

    private final Set<QualityComponent> components;

    Condition(QualityComponent first, QualityComponent... rest) {
        components = EnumSet.of(first, rest);
    }

    Set<QualityComponent> components() {
        return EnumSet.copyOf(components);
    }

    /** Failed if any component failed; not verified when none could be measured. */
    Mark mark(PortraitQuality quality) {
        boolean failed =
                components.stream().anyMatch(it -> quality.components().get(it).fails());
        boolean passed =
                components.stream().anyMatch(it -> quality.components().get(it).passes());
        if (failed) {
            return Mark.ATTENTION;
        }
        if (passed) {
            return Mark.VERIFIED;
        }
        boolean noFace = components.stream()
                .map(it -> quality.components().get(it))
                .anyMatch(it -> it instanceof Assessment.NotAssessed left
                        && left.reason() == Assessment.NotAssessedReason.NO_FACE);
        return noFace ? Mark.PENDING : Mark.NOT_VERIFIED;
    }
}
