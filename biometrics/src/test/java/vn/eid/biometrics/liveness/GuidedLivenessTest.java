package vn.eid.biometrics.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.eid.biometrics.DevelopmentFiles;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LivenessResult;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;
import vn.eid.biometrics.LivenessView.ScreenLight;
import vn.eid.biometrics.LivenessView.Stop;
import vn.eid.biometrics.LivenessView.Task;
import vn.eid.biometrics.face.FaceObserver;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.simulator.DrawnCitizen;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Scene;
import vn.eid.biometrics.simulator.Screenplay;

@DisplayName("The liveness assistance")
class GuidedLivenessTest {
    private static final long FRAME_NANOS = 1_000_000_000L / 12;

    private static GuidedLiveness with(java.nio.file.Path models) throws Exception {
        return new GuidedLiveness(FaceObserver.with(ModelFolder.at(models)), new Random(11));
    }

    /** A citizen who does what he is told and whose skin reflects the screen. */
    private static Scene obey(Task task, long now) {
        Scene scene = Scene.portrait();
        return switch (task) {
            case TURN_LEFT -> scene.with(new Scene.Pose(24, 0, 0));
            case TURN_RIGHT -> scene.with(new Scene.Pose(-24, 0, 0));
            case BLINK -> scene.with(new Scene.Expression(now / 250_000_000L % 3 == 1 ? 0 : 1, 0, 0));
            default -> scene;
        };
    }

    private static Scene.Tint tint(ScreenLight light) {
        return switch (light) {
            case ORANGE -> Scene.Tint.ORANGE;
            case BLUE -> Scene.Tint.BLUE;
            case WHITE -> Scene.Tint.NONE;
        };
    }

    private static LivenessResult run(GuidedLiveness liveness) throws Exception {
        DrawnFace face = DrawnFace.ofSeed(3);
        LivenessView view = liveness.follow(face.draw(Scene.portrait(), 1280, 720, 1));
        for (long now = FRAME_NANOS; view.result().isEmpty() && now < 40_000_000_000L; now += FRAME_NANOS) {
            Scene scene = obey(view.task(), now).with(new Scene.Light(1, 0, tint(view.light())));
            view = liveness.follow(face.draw(scene, 1280, 720, now));
        }
        assertThat(view.result()).as("ends").isPresent();
        assertThat(view.light()).isEqualTo(ScreenLight.WHITE);
        assertThat(view.stopped()).isEmpty();
        return view.result().get();
    }

    @Test
    @DisplayName("passes a living citizen who follows the instructions")
    void living() throws Exception {
        try (GuidedLiveness liveness = with(DevelopmentFiles.models())) {
            LivenessResult result = run(liveness);
            assertThat(result)
                    .isEqualTo(new LivenessResult(Outcome.PASSED, Outcome.PASSED, Outcome.PASSED, Outcome.PASSED));
            assertThat(result.suspicious()).isFalse();
        }
    }

    @Test
    @DisplayName("without models asks for nothing that it could not measure, and still watches the light")
    void withoutModels() throws Exception {
        try (GuidedLiveness liveness = with(DevelopmentFiles.noModels())) {
            LivenessResult result = run(liveness);
            assertThat(result.turns()).isEqualTo(Outcome.NOT_ASSESSED);
            assertThat(result.blink()).isEqualTo(Outcome.NOT_ASSESSED);
            assertThat(result.light()).isEqualTo(Outcome.PASSED);
        }
    }

    @Test
    @DisplayName("finds a photograph suspicious that is only turned before the camera")
    void photograph() throws Exception {
        try (GuidedLiveness liveness = with(DevelopmentFiles.models())) {
            Frame photo = DrawnFace.ofSeed(3).draw(Scene.portrait(), 1280, 720, 0);
            LivenessView view = liveness.follow(photo);
            for (long now = FRAME_NANOS * 3; view.result().isEmpty() && now < 60_000_000_000L; now += FRAME_NANOS * 3) {
                view = liveness.follow(turned(photo, view.task(), now));
            }
            assertThat(view.result()).hasValueSatisfying(result -> {
                assertThat(result.suspicious()).isTrue();
                assertThat(result.blink()).isEqualTo(Outcome.FAILED);
                assertThat(result.light()).isNotEqualTo(Outcome.PASSED);
                assertThat(result.turns() == Outcome.PASSED && result.parallax() == Outcome.PASSED)
                        .as("turned like a head")
                        .isFalse();
            });
        }
    }

    /** A flat picture turned by 30 degrees is a picture that is narrower. */
    private static Frame turned(Frame photo, Task task, long now) {
        double width = task == Task.TURN_LEFT || task == Task.TURN_RIGHT ? Math.cos(Math.toRadians(30)) : 1;
        Mat from = new Mat(photo.height(), photo.width(), CvType.CV_8UC3);
        from.put(0, 0, photo.bgr());
        Mat matrix = new Mat(2, 3, CvType.CV_64F);
        matrix.put(0, 0, width, 0, photo.width() / 2.0 * (1 - width), 0, 1, 0);
        Mat to = new Mat();
        Imgproc.warpAffine(
                from,
                to,
                matrix,
                new Size(photo.width(), photo.height()),
                Imgproc.INTER_LINEAR,
                Core.BORDER_REPLICATE,
                new Scalar(0));
        byte[] bgr = new byte[photo.bgr().length];
        to.get(0, 0, bgr);
        from.release();
        to.release();
        matrix.release();
        return new Frame(photo.width(), photo.height(), bgr, now);
    }

    @Test
    @DisplayName("stops with an explanation and white light when the face leaves")
    void faceLeaves() throws Exception {
        var citizen = new DrawnCitizen(DrawnFace.ofSeed(2), Screenplay.still(Scene.portrait()));
        try (GuidedLiveness liveness = with(DevelopmentFiles.noModels())) {
            long now = 1;
            for (; now < 1_500_000_000L; now += FRAME_NANOS) {
                assertThat(liveness.follow(citizen.seen(1280, 720, now)).stopped())
                        .isEmpty();
            }
            Optional<Stop> stopped = Optional.empty();
            Frame empty = new Frame(1280, 720, new byte[1280 * 720 * 3], 0);
            for (long end = now + Duration.ofSeconds(1).toNanos(); now < end && stopped.isEmpty(); now += FRAME_NANOS) {
                LivenessView view = liveness.follow(new Frame(1280, 720, empty.bgr(), now));
                stopped = view.stopped();
                if (stopped.isPresent()) {
                    assertThat(view.light()).isEqualTo(ScreenLight.WHITE);
                    assertThat(view.result()).isPresent();
                }
            }
            assertThat(stopped).contains(Stop.FACE_LEFT);
            liveness.reset();
            assertThat(liveness.follow(citizen.seen(1280, 720, now)).result()).isEmpty();
        }
    }
}
