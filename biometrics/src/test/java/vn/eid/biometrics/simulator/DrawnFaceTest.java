package vn.eid.biometrics.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.DevelopmentFiles;
import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.MatchResult;
import vn.eid.biometrics.face.FaceObserver;
import vn.eid.biometrics.match.FaceMatchers;
import vn.eid.biometrics.model.ModelFolder;

@DisplayName("A drawn person")
class DrawnFaceTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private static Frame draw(long seed, Scene scene) {
        return DrawnFace.ofSeed(seed).draw(scene, WIDTH, HEIGHT, 7);
    }

    /** Mean of one channel over a box around the middle of the face, 0..255. */
    private static double mean(Frame frame, int channel, double fromX, double toX) {
        double sum = 0;
        int count = 0;
        for (int y = (int) (0.42 * HEIGHT); y < 0.60 * HEIGHT; y += 2) {
            for (int x = (int) (fromX * WIDTH); x < toX * WIDTH; x += 2) {
                sum += frame.bgr()[(y * WIDTH + x) * 3 + channel] & 255;
                count++;
            }
        }
        return sum / count;
    }

    private static int faces(Path models, Frame frame) throws Exception {
        try (FaceObserver observer = FaceObserver.with(ModelFolder.at(models))) {
            return observer.observeStill(frame).faces().size();
        }
    }

    @Test
    @DisplayName("is the same person each time, and another by another number")
    void isRepeatable() {
        assertThat(draw(5, Scene.portrait()).bgr())
                .isEqualTo(draw(5, Scene.portrait()).bgr());
        assertThat(draw(5, Scene.portrait()).bgr())
                .isNotEqualTo(draw(6, Scene.portrait()).bgr());
        assertThat(FaceTraits.of(9)).isEqualTo(FaceTraits.of(9));
    }

    @Test
    @DisplayName("fits the sex and age of a card")
    void fitsACard() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(FaceTraits.of(seed, true, 30).hair().beard()).isZero();
            assertThat(FaceTraits.of(seed, true, 30).hair().style().isLong()).isTrue();
            assertThat(FaceTraits.of(seed, false, 30).hair().style().isLong()).isFalse();
            assertThat(FaceTraits.of(seed, false, 75).look().age()).isGreaterThan(0.9);
            assertThat(FaceTraits.of(seed, false, 20).look().age()).isZero();
        }
    }

    @Test
    @DisplayName("is found as exactly one face without any model")
    void isFoundByCascades() throws Exception {
        for (long seed = 1; seed <= 6; seed++) {
            assertThat(faces(DevelopmentFiles.noModels(), draw(seed, Scene.portrait())))
                    .as("person " + seed)
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("is found as exactly one face with models, and a second person as a second")
    void isFoundByModels() throws Exception {
        Path models = DevelopmentFiles.models();
        for (long seed = 1; seed <= 6; seed++) {
            assertThat(faces(models, draw(seed, Scene.portrait())))
                    .as("person " + seed)
                    .isEqualTo(1);
        }
        Scene front = Scene.portrait().with(new Scene.Place(0.38, 0.45, 0.7));
        Scene behind = Scene.portrait().with(new Scene.Place(0.68, 0.40, 1.0));
        Frame two = DrawnFace.drawPeople(
                List.of(front, behind), List.of(DrawnFace.ofSeed(2), DrawnFace.ofSeed(3)), WIDTH, HEIGHT, 1);
        assertThat(faces(models, two)).isEqualTo(2);
    }

    @Test
    @DisplayName("matches the own chip's photo, and not a stranger's")
    void matchesOneself() throws Exception {
        try (FaceMatcher matcher = FaceMatchers.with(ModelFolder.at(DevelopmentFiles.models()))) {
            for (long seed : new long[] {1, 8, 12}) {
                Frame live = draw(seed, Scene.portrait().with(new Scene.Pose(3, -2, 2)));
                assertThat(decision(matcher, live, seed)).as("person " + seed).isEqualTo(MatchResult.Decision.MATCH);
            }
            Frame live = draw(8, Scene.portrait());
            assertThat(decision(matcher, live, 7)).isIn(MatchResult.Decision.NO_MATCH, MatchResult.Decision.REVIEW);
        }
    }

    private static MatchResult.Decision decision(FaceMatcher matcher, Frame live, long chip) throws Exception {
        MatchResult result = matcher.match(live, DrawnFace.ofSeed(chip).chipPhoto());
        return ((MatchResult.Compared) result).decision();
    }

    @Test
    @DisplayName("is lit from where the light is")
    void isLit() {
        Frame left = draw(2, Scene.portrait().with(new Scene.Light(1, -1, Scene.Tint.NONE)));
        Frame right = draw(2, Scene.portrait().with(new Scene.Light(1, 1, Scene.Tint.NONE)));
        assertThat(mean(left, 1, 0.44, 0.48)).isGreaterThan(1.4 * mean(left, 1, 0.52, 0.56));
        assertThat(mean(right, 1, 0.52, 0.56)).isGreaterThan(1.4 * mean(right, 1, 0.44, 0.48));
    }

    @Test
    @DisplayName("takes the colour of the screen's light")
    void takesColour() {
        Frame plain = draw(2, Scene.portrait());
        Frame blue = draw(2, Scene.portrait().with(new Scene.Light(1, 0, Scene.Tint.BLUE)));
        Frame orange = draw(2, Scene.portrait().with(new Scene.Light(1, 0, Scene.Tint.ORANGE)));
        assertThat(mean(blue, 0, 0.44, 0.56)).isGreaterThan(mean(plain, 0, 0.44, 0.56) + 15);
        assertThat(mean(blue, 2, 0.44, 0.56)).isLessThan(mean(plain, 2, 0.44, 0.56) + 3);
        assertThat(mean(orange, 2, 0.44, 0.56)).isGreaterThan(mean(plain, 2, 0.44, 0.56) + 15);
    }

    @Test
    @DisplayName("is darker or brighter as the camera exposes, and softer out of focus")
    void isExposed() {
        Frame plain = draw(2, Scene.portrait());
        Frame dark = draw(2, Scene.portrait().with(new Scene.Light(0.3, 0, Scene.Tint.NONE)));
        assertThat(mean(dark, 1, 0.44, 0.56)).isLessThan(0.4 * mean(plain, 1, 0.44, 0.56));
        Frame soft = draw(2, Scene.portrait().with(new Scene.Optics(3, 0, 0)));
        assertThat(unrest(soft)).isLessThan(0.4 * unrest(plain));
    }

    /** Mean difference of neighbours. */
    private static double unrest(Frame frame) {
        double sum = 0;
        for (int i = 3; i < frame.bgr().length; i++) {
            sum += Math.abs((frame.bgr()[i] & 255) - (frame.bgr()[i - 3] & 255));
        }
        return sum / frame.bgr().length;
    }

    @Test
    @DisplayName("arrives from the side, settles in the middle, and blinks while waiting")
    void arrives() {
        Screenplay play = Screenplay.arrival();
        Scene first = play.at(Duration.ZERO);
        Scene settled = play.at(Duration.ofSeconds(6));
        assertThat(first.place().x()).isLessThan(0.25);
        assertThat(first.pose().yaw()).isGreaterThan(15);
        assertThat(settled.place().x()).isBetween(0.49, 0.51);
        assertThat(settled.pose().yaw()).isZero();
        double least = 1;
        for (int millis = 5_000; millis < 10_000; millis += 10) {
            least = Math.min(
                    least, play.at(Duration.ofMillis(millis)).expression().eyesOpen());
        }
        assertThat(least).isLessThan(0.2);
    }

    @Test
    @DisplayName("does what is asked, beginning from where she is")
    void follows() {
        DrawnCitizen citizen = new DrawnCitizen(DrawnFace.ofSeed(3), Screenplay.still(Scene.portrait()));
        Frame before = citizen.seen(320, 180, 0);
        citizen.moveTo(Scene.portrait().with(new Scene.Pose(25, 0, 0)), Duration.ofMillis(500));
        Frame beginning = citizen.seen(320, 180, 1_000_000_000L);
        Frame end = citizen.seen(320, 180, 1_600_000_000L);
        assertThat(difference(before, beginning)).isLessThan(difference(before, end));
        citizen.litBy(Scene.Tint.BLUE);
        assertThat(difference(end, citizen.seen(320, 180, 1_600_000_000L))).isPositive();
    }

    private static double difference(Frame one, Frame other) {
        double sum = 0;
        for (int i = 0; i < one.bgr().length; i++) {
            sum += Math.abs((one.bgr()[i] & 255) - (other.bgr()[i] & 255));
        }
        return sum / one.bgr().length;
    }
}
