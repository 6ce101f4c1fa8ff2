package vn.eid.biometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.Assessment.Assessed;
import vn.eid.biometrics.Assessment.NotAssessed;
import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.Assessment.Verdict;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.Instruction.Kind;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;

@DisplayName("The one instruction")
class GuidanceTest {
    private static PortraitQuality failing(QualityComponent component, double nativeValue) {
        var results = new EnumMap<QualityComponent, Assessment>(QualityComponent.class);
        for (QualityComponent each : QualityComponent.values()) {
            results.put(each, new NotAssessed(NotAssessedReason.MODEL_MISSING));
        }
        results.put(component, new Assessed(nativeValue, 10, Verdict.FAIL));
        return new PortraitQuality(1, results, Optional.of(component), "test");
    }

    private static Instruction guide(QualityComponent worst, double nativeValue) {
        return Guidance.instruction(failing(worst, nativeValue), Faces.at(640, 320, 110, 187), 1280, 720);
    }

    @ParameterizedTest(name = "{0} of {1} → {2} {3}")
    @CsvSource({
        "HEAD_POSE_YAW, 18.4, TURN_RIGHT, 18",
        "HEAD_POSE_YAW, -13, TURN_LEFT, 13",
        "HEAD_POSE_PITCH, 16, RAISE_CHIN, 16",
        "HEAD_POSE_PITCH, -20, LOWER_CHIN, 20",
        "HEAD_POSE_ROLL, 9, TILT_RIGHT, 9",
        "HEAD_POSE_ROLL, -9, TILT_LEFT, 9"
    })
    @DisplayName("turns the head back from where it points, in the citizen's own left and right")
    void turns(QualityComponent worst, double value, Kind kind, int degrees) {
        assertThat(guide(worst, value)).isEqualTo(new Instruction(kind, degrees));
    }

    @Test
    @DisplayName("sends a small face closer and a large one back, by centimetres in steps of five")
    void distance() {
        // Eyes 45 pixels apart in 1280: 1.55 m by the camera's angle; 119 pixels are aimed at, 0.59 m.
        PortraitQuality far = failing(QualityComponent.INTER_EYE_DISTANCE, 45);
        assertThat(Guidance.instruction(far, Faces.at(640, 320, 45, 76), 1280, 720))
                .isEqualTo(new Instruction(Kind.MOVE_CLOSER, 95));
        PortraitQuality near = failing(QualityComponent.HEAD_SIZE, 0.5);
        Instruction back = Guidance.instruction(near, Faces.at(640, 320, 230, 390), 1280, 720);
        assertThat(back).isEqualTo(new Instruction(Kind.MOVE_BACK, 30));
    }

    @Test
    @DisplayName("never asks for closer when the head is too large already")
    void noseToTheScreen() {
        for (double eyes = 150; eyes < 700; eyes += 10) {
            PortraitQuality quality = failing(QualityComponent.HEAD_SIZE, 0.5);
            assertThat(Guidance.instruction(quality, Faces.at(640, 320, eyes, eyes * 1.7), 1280, 720)
                            .kind())
                    .isEqualTo(Kind.MOVE_BACK);
        }
    }

    @Test
    @DisplayName(
            "moves a face on the picture's left to the citizen's left, which the unmirrored picture has on the right")
    void sideways() {
        PortraitQuality left = failing(QualityComponent.LEFTWARD_CROP, 2);
        assertThat(Guidance.instruction(left, Faces.at(330, 320, 110, 187), 1280, 720))
                .isEqualTo(new Instruction(Kind.MOVE_LEFT, 20));
        PortraitQuality right = failing(QualityComponent.RIGHTWARD_CROP, 2);
        assertThat(Guidance.instruction(right, Faces.at(950, 320, 110, 187), 1280, 720)
                        .kind())
                .isEqualTo(Kind.MOVE_RIGHT);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "SINGLE_FACE_PRESENT, ONE_PERSON_ONLY",
        "EYES_OPEN, OPEN_EYES",
        "EYES_VISIBLE, TAKE_OFF_GLASSES",
        "MOUTH_CLOSED, CLOSE_MOUTH",
        "MOUTH_OCCLUSION_PREVENTION, UNCOVER_MOUTH",
        "FACE_OCCLUSION_PREVENTION, UNCOVER_FACE",
        "SHARPNESS, KEEP_STILL",
        "UNDER_EXPOSURE_PREVENTION, MORE_LIGHT",
        "OVER_EXPOSURE_PREVENTION, LESS_LIGHT",
        "ILLUMINATION_UNIFORMITY, EVEN_LIGHT",
        "NATURAL_COLOUR, NATURAL_LIGHT",
        "BACKGROUND_UNIFORMITY, PLAIN_BACKGROUND",
        "MARGIN_ABOVE, MOVE_DOWN",
        "MARGIN_BELOW, MOVE_UP"
    })
    @DisplayName("names the remedy, not the component")
    void remedies(QualityComponent worst, Kind kind) {
        assertThat(guide(worst, 0).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("exists for every component and has an amount people can follow")
    void complete(QualityComponent worst) {
        Instruction instruction = guide(worst, 7);
        assertThat(instruction.amount()).isBetween(0, 100);
        assertThat(instruction.kind()).isNotIn(Kind.HOLD_ON, Kind.DONE);
    }

    @Test
    @DisplayName("tells too bright from too dark")
    void luminance() {
        assertThat(guide(QualityComponent.LUMINANCE_MEAN, 0.9).kind()).isEqualTo(Kind.LESS_LIGHT);
        assertThat(guide(QualityComponent.LUMINANCE_MEAN, 0.03).kind()).isEqualTo(Kind.MORE_LIGHT);
    }
}
