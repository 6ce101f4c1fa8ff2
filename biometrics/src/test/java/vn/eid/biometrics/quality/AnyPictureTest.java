package vn.eid.biometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.quality.DrawnPortraitTest.Equipment;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Scene;

@DisplayName("Any picture, however strange, is judged without an accident")
class AnyPictureTest {
    @ParameterizedTest(name = "with {0}")
    @EnumSource
    @DisplayName("of any size and content")
    void strange(Equipment equipment) throws Exception {
        var random = new Random(9);
        int[][] sizes = {{1, 1}, {1, 900}, {900, 1}, {3, 2}, {33, 17}, {320, 240}, {641, 479}, {200, 1400}};
        try (PortraitAssessor assessor = PortraitAssessor.with(ModelFolder.at(equipment.folder()))) {
            for (int[] size : sizes) {
                byte[] noise = new byte[size[0] * size[1] * 3];
                random.nextBytes(noise);
                byte[] white = new byte[noise.length];
                Arrays.fill(white, (byte) 255);
                for (byte[] content : new byte[][] {noise, white, new byte[noise.length]}) {
                    PortraitQuality quality = assessor.assess(new Frame(size[0], size[1], content, 0));
                    assertThat(quality.accepted()).isFalse();
                    assessor.follow(new Frame(size[0], size[1], content, 0));
                }
            }
        }
    }

    @ParameterizedTest(name = "with {0}")
    @EnumSource
    @DisplayName("without a face is told to look at the camera and cannot become a portrait")
    void noFace(Equipment equipment) throws Exception {
        var empty = new Frame(640, 360, new byte[640 * 360 * 3], 1);
        try (PortraitAssessor assessor = PortraitAssessor.with(ModelFolder.at(equipment.folder()))) {
            PortraitQuality quality = assessor.assess(empty);
            assertThat(quality.faces()).isZero();
            assertThat(quality.worst()).contains(QualityComponent.SINGLE_FACE_PRESENT);
            assertThat(quality.notAssessed()).hasSize(QualityComponent.values().length);
            assertThat(assessor.follow(empty).instruction()).isEqualTo(Instruction.of(Instruction.Kind.LOOK_AT_CAMERA));
            assertThatThrownBy(() -> assessor.finish(empty))
                    .isInstanceOfSatisfying(
                            CameraException.class, e -> assertThat(e.fault()).isEqualTo(CameraFault.NO_FACE));
        }
    }

    @ParameterizedTest(name = "with {0}")
    @EnumSource
    @DisplayName("with a face cut by its edges still yields a 2:3 portrait")
    void faceAtTheEdge(Equipment equipment) throws Exception {
        DrawnFace face = DrawnFace.ofSeed(1);
        try (PortraitAssessor assessor = PortraitAssessor.with(ModelFolder.at(equipment.folder()))) {
            for (double[] place : new double[][] {{0.08, 0.45}, {0.92, 0.5}, {0.5, 0.16}, {0.5, 0.85}}) {
                Frame frame = face.draw(Scene.portrait().with(new Scene.Place(place[0], place[1], 0.6)), 1280, 720, 0);
                if (assessor.assess(frame).faces() > 0) {
                    var portrait = assessor.finish(frame);
                    assertThat(portrait.width() * 3.0 / portrait.height()).isBetween(1.97, 2.03);
                }
            }
        }
    }

    @ParameterizedTest(name = "with {0}")
    @EnumSource
    @DisplayName("that shows two people is not accepted")
    void twoPeople(Equipment equipment) throws Exception {
        Frame one = DrawnFace.ofSeed(1).draw(Scene.portrait().with(new Scene.Place(0.3, 0.45, 0.7)), 1280, 720, 0);
        Frame other = DrawnFace.ofSeed(2).draw(Scene.portrait().with(new Scene.Place(0.7, 0.45, 0.8)), 1280, 720, 0);
        byte[] both = one.bgr().clone();
        for (int y = 0; y < 720; y++) {
            System.arraycopy(other.bgr(), (y * 1280 + 640) * 3, both, (y * 1280 + 640) * 3, 640 * 3);
        }
        try (PortraitAssessor assessor = PortraitAssessor.with(ModelFolder.at(equipment.folder()))) {
            PortraitQuality quality = assessor.assess(new Frame(1280, 720, both, 0));
            assertThat(quality.faces()).isEqualTo(2);
            assertThat(quality.worst()).contains(QualityComponent.SINGLE_FACE_PRESENT);
        }
    }
}
