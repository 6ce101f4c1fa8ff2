package vn.eid.biometrics.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView.Task;

@DisplayName("A task of the challenge")
class ChallengeTasksTest {
    private static FaceMotion at(int millis, double yaw, double eyes) {
        return new FaceMotion(millis * 1_000_000L, Optional.of(yaw), Optional.of(eyes), Optional.empty());
    }

    @Test
    @DisplayName("turning left passes after the head was held at 15 degrees for 300 ms")
    void turn() {
        var task = new TurnTask(Task.TURN_LEFT, new ParallaxTest());
        assertThat(task.next(at(0, 10, 0.1))).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(task.next(at(100, 16, 0.1))).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(task.next(at(390, 16, 0.1))).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(task.next(at(400, 16, 0.1))).isEqualTo(Outcome.PASSED);
    }

    @Test
    @DisplayName("turning to the wrong side does not pass, and time runs out")
    void wrongSide() {
        var task = new TurnTask(Task.TURN_RIGHT, new ParallaxTest());
        for (int t = 0; t < 8000; t += 100) {
            assertThat(task.next(at(t, 30, 0.1))).isEqualTo(Outcome.NOT_ASSESSED);
        }
        assertThat(task.next(at(8000, 30, 0.1))).isEqualTo(Outcome.FAILED);
    }

    @Test
    @DisplayName("a head that only passes 15 degrees for a moment has not turned")
    void twitch() {
        var task = new TurnTask(Task.TURN_LEFT, new ParallaxTest());
        for (int t = 0; t < 4000; t += 100) {
            assertThat(task.next(at(t, t % 200 == 0 ? 20 : 0, 0.1))).isEqualTo(Outcome.NOT_ASSESSED);
        }
    }

    @Test
    @DisplayName("a blink passes when the eyes open again")
    void blink() {
        var task = new BlinkTask();
        assertThat(task.next(at(0, 0, 0.08))).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(task.next(at(100, 0, 0.03))).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(task.next(at(200, 0, 0.02))).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(task.next(at(300, 0, 0.075))).isEqualTo(Outcome.PASSED);
    }

    @Test
    @DisplayName("narrow eyes blink as well as wide ones")
    void narrowEyes() {
        var task = new BlinkTask();
        task.next(at(0, 0, 0.036));
        task.next(at(100, 0, 0.012));
        assertThat(task.next(at(200, 0, 0.034))).isEqualTo(Outcome.PASSED);
    }

    @Test
    @DisplayName("closing the eyes for seconds is no blink, and a photograph never blinks")
    void noBlink() {
        var task = new BlinkTask();
        task.next(at(0, 0, 0.08));
        task.next(at(100, 0, 0.02));
        task.next(at(1500, 0, 0.02));
        assertThat(task.next(at(1600, 0, 0.08))).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(task.next(at(8000, 0, 0.08))).isEqualTo(Outcome.FAILED);
    }

    @Test
    @DisplayName("looking straight passes after 300 ms within 8 degrees")
    void straight() {
        var task = new StraightTask(new ParallaxTest());
        assertThat(task.next(at(0, 12, 0.1))).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(task.next(at(100, 3, 0.1))).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(task.next(at(400, -3, 0.1))).isEqualTo(Outcome.PASSED);
    }
}
