package vn.eid.biometrics.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.biometrics.DevelopmentFiles;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Scene;

@DisplayName("Looking at a face")
class FaceObserverTest {
    private static Frame drawn(Scene.Pose pose) {
        return DrawnFace.ofSeed(1).draw(Scene.portrait().with(pose), 1280, 720, 0);
    }

    @ParameterizedTest(name = "{0}°")
    @ValueSource(doubles = {-20, 0, 15})
    @DisplayName("reads yaw, pitch and roll with the signs of the contract, within six degrees")
    void pose(double degrees) throws Exception {
        try (FaceObserver observer = FaceObserver.with(ModelFolder.at(DevelopmentFiles.models()))) {
            HeadPose yaw = observe(observer, new Scene.Pose(degrees, 0, 0));
            assertThat(yaw.yaw())
                    .as("to the picture's right is the citizen's left")
                    .isCloseTo(degrees, within(6.0));
            HeadPose pitch = observe(observer, new Scene.Pose(0, degrees, 0));
            assertThat(pitch.pitch()).as("a raised chin is negative").isCloseTo(-degrees, within(8.0));
            HeadPose roll = observe(observer, new Scene.Pose(0, 0, degrees));
            assertThat(roll.roll()).as("clockwise in the picture").isCloseTo(degrees, within(3.0));
        }
    }

    private static HeadPose observe(FaceObserver observer, Scene.Pose pose) throws Exception {
        return observer.observeStill(drawn(pose))
                .geometry()
                .orElseThrow()
                .pose()
                .orElseThrow();
    }

    @Test
    @DisplayName("finds the eyes where they were drawn, with and without models")
    void eyes() throws Exception {
        for (var folder : new java.nio.file.Path[] {DevelopmentFiles.noModels(), DevelopmentFiles.models()}) {
            try (FaceObserver observer = FaceObserver.with(ModelFolder.at(folder))) {
                FaceGeometry face = observer.observeLive(drawn(Scene.Pose.FRONTAL))
                        .geometry()
                        .orElseThrow();
                FacePoint middle = face.eyes().middle();
                assertThat(middle.x()).isCloseTo(0.5 * 1280, within(15.0));
                assertThat(middle.y()).isCloseTo(0.45 * 720, within(20.0));
                assertThat(face.eyes().distance()).isCloseTo(98, within(14.0));
                assertThat(face.eyes().right().x())
                        .isLessThan(face.eyes().left().x());
            }
        }
    }

    @Test
    @DisplayName("turns the face upright, with the eyes where every measure expects them")
    void aligned() throws Exception {
        try (FaceObserver observer = FaceObserver.with(ModelFolder.at(DevelopmentFiles.models()))) {
            FaceObservation seen = observer.observeStill(drawn(new Scene.Pose(0, 0, 18)));
            assertThat(seen.aligned().bgr().width()).isEqualTo(AlignedFace.SIZE);
            byte[] upright = new byte[AlignedFace.SIZE * AlignedFace.SIZE * 3];
            seen.aligned().bgr().get(0, 0, upright);
            FaceGeometry again = observer.observeStill(new Frame(AlignedFace.SIZE, AlignedFace.SIZE, upright, 0))
                    .geometry()
                    .orElseThrow();
            assertThat(again.eyes().slope()).isCloseTo(0, within(3.0));
            assertThat(again.eyes().distance()).isCloseTo(AlignedFace.EYE_DISTANCE, within(6.0));
            assertThat(again.eyes().middle().y()).isCloseTo(AlignedFace.EYE_Y, within(6.0));
        }
    }

    @Test
    @DisplayName("loads the native library once")
    void library() {
        assertThat(OpenCvLibrary.load()).isEqualTo(OpenCvLibrary.load()).startsWith("4.");
    }
}
