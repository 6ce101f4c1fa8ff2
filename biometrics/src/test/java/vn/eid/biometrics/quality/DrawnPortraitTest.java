package vn.eid.biometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.biometrics.Assessment.NotAssessed;
import vn.eid.biometrics.Assessment.NotAssessedReason;
import vn.eid.biometrics.DevelopmentFiles;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Scene;

@DisplayName("A drawn person before the camera")
class DrawnPortraitTest {
    /** With whatever models the machine has, and with none. */
    enum Equipment {
        MODELS,
        CASCADES;

        Path folder() {
            return this == MODELS ? DevelopmentFiles.models() : DevelopmentFiles.noModels();
        }
    }

    private static final Map<Equipment, PortraitAssessor> ASSESSORS = new EnumMap<>(Equipment.class);

    @AfterAll
    static void close() {
        ASSESSORS.values().forEach(PortraitAssessor::close);
        ASSESSORS.clear();
    }

    private static PortraitQuality assess(Equipment equipment, long person, Scene scene) throws Exception {
        if (!ASSESSORS.containsKey(equipment)) {
            ASSESSORS.put(equipment, PortraitAssessor.with(ModelFolder.at(equipment.folder())));
        }
        return ASSESSORS.get(equipment).assess(DrawnFace.ofSeed(person).draw(scene, 1280, 720, 0));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("who does everything right is accepted")
    void good(Equipment equipment) throws Exception {
        for (long person = 1; person <= 4; person++) {
            PortraitQuality quality = assess(equipment, person, Scene.portrait());
            assertThat(quality.worst()).as("person " + person).isEmpty();
            assertThat(quality.accepted()).isTrue();
        }
    }

    /** A scene and the defect that must be named first. */
    enum Defect {
        MASK(
                Scene.portrait().with(new Scene.Wearing(Scene.Glasses.NONE, true)),
                QualityComponent.MOUTH_OCCLUSION_PREVENTION),
        SPECTACLES(Scene.portrait().with(new Scene.Wearing(Scene.Glasses.CLEAR, false)), QualityComponent.EYES_VISIBLE),
        DARK_LENSES(
                Scene.portrait().with(new Scene.Wearing(Scene.Glasses.TINTED, false)), QualityComponent.EYES_VISIBLE),
        DARK(
                Scene.portrait().with(new Scene.Light(0.2, 0, Scene.Tint.NONE)),
                QualityComponent.UNDER_EXPOSURE_PREVENTION),
        BRIGHT(
                Scene.portrait().with(new Scene.Light(2.5, 0, Scene.Tint.NONE)),
                QualityComponent.OVER_EXPOSURE_PREVENTION),
        LIT_FROM_LEFT(
                Scene.portrait().with(new Scene.Light(1, -1, Scene.Tint.NONE)),
                QualityComponent.ILLUMINATION_UNIFORMITY),
        LIT_FROM_RIGHT(
                Scene.portrait().with(new Scene.Light(1, 1, Scene.Tint.NONE)),
                QualityComponent.ILLUMINATION_UNIFORMITY),
        FAR(Scene.portrait().with(new Scene.Place(0.5, 0.45, 1.6)), QualityComponent.INTER_EYE_DISTANCE),
        NEAR(Scene.portrait().with(new Scene.Place(0.5, 0.45, 0.35)), QualityComponent.HEAD_SIZE),
        FAR_LEFT(Scene.portrait().with(new Scene.Place(0.2, 0.45, 0.7)), QualityComponent.LEFTWARD_CROP),
        FAR_RIGHT(Scene.portrait().with(new Scene.Place(0.8, 0.45, 0.7)), QualityComponent.RIGHTWARD_CROP),
        OUT_OF_FOCUS(Scene.portrait().with(new Scene.Optics(2, 0, 1.6)), QualityComponent.SHARPNESS),
        MOVED(Scene.portrait().with(new Scene.Optics(0, 20, 1.6)), QualityComponent.SHARPNESS);

        private final Scene scene;
        private final QualityComponent named;

        Defect(Scene scene, QualityComponent named) {
            this.scene = scene;
            this.named = named;
        }
    }

    @ParameterizedTest(name = "{0} is named first, without any model")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DARK_LENSES")
    void namedWithoutModels(Defect defect) throws Exception {
        assertThat(assess(Equipment.CASCADES, 2, defect.scene).worst()).contains(defect.named);
    }

    @ParameterizedTest(name = "{0} is named first, with models")
    @EnumSource
    void namedWithModels(Defect defect) throws Exception {
        for (long person = 1; person <= 2; person++) {
            assertThat(assess(Equipment.MODELS, person, defect.scene).worst())
                    .as("person " + person)
                    .contains(defect.named);
        }
    }

    /** What only a model can see. */
    enum Subtle {
        EYES_CLOSED(Scene.portrait().with(new Scene.Expression(0, 0, 0)), QualityComponent.EYES_OPEN),
        TURNED_LEFT(Scene.portrait().with(new Scene.Pose(20, 0, 0)), QualityComponent.HEAD_POSE_YAW),
        TURNED_RIGHT(Scene.portrait().with(new Scene.Pose(-20, 0, 0)), QualityComponent.HEAD_POSE_YAW),
        CHIN_RAISED(Scene.portrait().with(new Scene.Pose(0, 20, 0)), QualityComponent.HEAD_POSE_PITCH),
        CHIN_LOWERED(Scene.portrait().with(new Scene.Pose(0, -20, 0)), QualityComponent.HEAD_POSE_PITCH),
        TILTED_RIGHT(Scene.portrait().with(new Scene.Pose(0, 0, -12)), QualityComponent.HEAD_POSE_ROLL),
        TILTED_LEFT(Scene.portrait().with(new Scene.Pose(0, 0, 12)), QualityComponent.HEAD_POSE_ROLL);

        private final Scene scene;
        private final QualityComponent named;

        Subtle(Scene scene, QualityComponent named) {
            this.scene = scene;
            this.named = named;
        }
    }

    @ParameterizedTest(name = "{0} is named first, with models")
    @EnumSource
    void subtleWithModels(Subtle subtle) throws Exception {
        assertThat(assess(Equipment.MODELS, 1, subtle.scene).worst()).contains(subtle.named);
    }

    @ParameterizedTest(name = "{0} is not claimed without a model")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TILTED_LEFT", "TILTED_RIGHT"})
    void notClaimedWithoutModels(Subtle subtle) throws Exception {
        PortraitQuality quality = assess(Equipment.CASCADES, 1, Scene.portrait());
        assertThat(quality.components().get(subtle.named)).isEqualTo(new NotAssessed(NotAssessedReason.MODEL_MISSING));
        assertThat(quality.notAssessed()).contains(subtle.named);
    }
}
