package vn.eid.biometrics.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.eid.biometrics.DevelopmentFiles;
import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.MatchResult.Compared;
import vn.eid.biometrics.MatchResult.Decision;
import vn.eid.biometrics.MatchResult.NotAvailable;
import vn.eid.biometrics.MatchResult.Reason;
import vn.eid.biometrics.face.FacePoint;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Scene;

@DisplayName("Comparing two faces")
class MatchingTest {
    private static final MatchProfile PROFILE = new MatchProfile("test", 0.3, 0.45, "nothing");

    @ParameterizedTest(name = "{0} → {1}, {2} of 100")
    @CsvSource({
        "1, MATCH, 100",
        "0.45, MATCH, 45",
        "0.449, REVIEW, 45",
        "0.3, REVIEW, 30",
        "0.299, NO_MATCH, 30",
        "-0.4, NO_MATCH, 0"
    })
    @DisplayName("decides by the profile's two thresholds")
    void thresholds(double similarity, Decision decision, int score) {
        assertThat(EmbeddingMatcher.judge(similarity, PROFILE))
                .isEqualTo(new Compared(similarity, score, 45, decision, "test"));
    }

    @Test
    @DisplayName("without a model says so, whatever the pictures")
    void withoutModel() throws Exception {
        Frame face = DrawnFace.ofSeed(1).draw(Scene.portrait(), 640, 360, 0);
        try (FaceMatcher matcher = FaceMatchers.with(ModelFolder.at(DevelopmentFiles.noModels()))) {
            assertThat(matcher.match(face, face)).isEqualTo(new NotAvailable(Reason.MODEL_MISSING));
        }
    }

    @Test
    @DisplayName("by the model matches a person with the same person's chip photo, and not with another's")
    void drawnPeople() throws Exception {
        DrawnFace one = DrawnFace.ofSeed(1);
        Frame live = one.draw(Scene.portrait(), 1280, 720, 0);
        try (FaceMatcher matcher = FaceMatchers.with(ModelFolder.at(DevelopmentFiles.models()))) {
            var same = (Compared) matcher.match(live, one.chipPhoto());
            assertThat(same.decision()).isEqualTo(Decision.MATCH);
            assertThat(same.matcher()).isNotBlank();
            var itself = (Compared) matcher.match(live, live);
            assertThat(itself.similarity()).isCloseTo(1, within(1e-4));
            assertThat(itself.similarity()).isGreaterThan(same.similarity());
        }
    }

    @Test
    @DisplayName("says in which picture there is no face")
    void noFace() throws Exception {
        Frame face = DrawnFace.ofSeed(1).draw(Scene.portrait(), 640, 360, 0);
        Frame empty = new Frame(320, 240, new byte[320 * 240 * 3], 0);
        try (FaceMatcher matcher = FaceMatchers.with(ModelFolder.at(DevelopmentFiles.models()))) {
            assertThat(matcher.match(empty, face)).isEqualTo(new NotAvailable(Reason.NO_FACE_IN_PORTRAIT));
            assertThat(matcher.match(face, empty)).isEqualTo(new NotAvailable(Reason.NO_FACE_IN_CHIP_IMAGE));
        }
    }

    @Test
    @DisplayName("knows thresholds only with the data that they were found on")
    void calibrated() {
        assertThat(MatchProfiles.builtIn().matchers())
                .hasSize(2)
                .allSatisfy(profile -> assertThat(profile.calibratedOn()).hasSizeGreaterThan(40));
        assertThat(MatchProfiles.builtIn().of("unheard-of")).isEmpty();
        assertThatThrownBy(() -> new MatchProfile("x", 0.5, 0.4, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("brings five points onto the template by turn, scale and shift alone")
    void similarity() {
        FacePoint[] to = {new FacePoint(0, 0), new FacePoint(10, 0), new FacePoint(5, 8)};
        double angle = Math.toRadians(33);
        var from = new FacePoint[3];
        for (int i = 0; i < 3; i++) {
            double x = to[i].x() * 3 + 40;
            double y = to[i].y() * 3 - 7;
            from[i] =
                    new FacePoint(Math.cos(angle) * x - Math.sin(angle) * y, Math.sin(angle) * x + Math.cos(angle) * y);
        }
        double[] m = Similarity.between(from, to);
        for (int i = 0; i < 3; i++) {
            assertThat(m[0] * from[i].x() + m[1] * from[i].y() + m[2]).isCloseTo(to[i].x(), within(1e-9));
            assertThat(m[3] * from[i].x() + m[4] * from[i].y() + m[5]).isCloseTo(to[i].y(), within(1e-9));
        }
    }
}
