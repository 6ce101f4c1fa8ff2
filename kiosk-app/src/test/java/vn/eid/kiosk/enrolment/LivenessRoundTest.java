package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LivenessAssistance;
import vn.eid.biometrics.LivenessResult;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;
import vn.eid.biometrics.LivenessView.ScreenLight;
import vn.eid.biometrics.LivenessView.Stop;
import vn.eid.biometrics.LivenessView.Task;

@DisplayName("A round of the liveness assistance")
class LivenessRoundTest {
    private static final LivenessResult PASSED =
            new LivenessResult(Outcome.PASSED, Outcome.PASSED, Outcome.PASSED, Outcome.PASSED);
    private static final long SECOND = 1_000_000_000L;

    private final Scripted assistance = new Scripted();

    /** Says what a test wants it to say, and counts its beginnings. */
    private static final class Scripted implements LivenessAssistance {
        private final Deque<LivenessView> says = new ArrayDeque<>();
        private int begun;

        @Override
        public LivenessView follow(Frame frame) {
            return says.size() > 1 ? says.remove() : says.element();
        }

        @Override
        public void reset() {
            begun++;
        }

        @Override
        public void close() {
            // nothing to let go of
        }
    }

    private static LivenessView asking(Task task) {
        return new LivenessView(task, ScreenLight.WHITE, 0.3, Optional.empty(), Optional.empty());
    }

    private static LivenessView over(Optional<Stop> stopped) {
        return new LivenessView(Task.DONE, ScreenLight.WHITE, 1, stopped, Optional.of(PASSED));
    }

    private static Frame at(double seconds) {
        return new Frame(1, 1, new byte[3], (long) (seconds * SECOND));
    }

    @Test
    @DisplayName("forgets whoever sat there before, and ends with what was seen once it could be read")
    void ends() throws Exception {
        assistance.says.add(asking(Task.TURN_LEFT));
        assistance.says.add(over(Optional.empty()));
        var round = new LivenessRound(assistance);
        assertThat(assistance.begun).isEqualTo(1);
        assertThat(round.follow(at(1)).task()).isEqualTo(Task.TURN_LEFT);
        assertThat(round.follow(at(2)).task()).isEqualTo(Task.DONE);
        assertThat(round.ended()).isEmpty();
        round.follow(at(3));
        assertThat(round.ended()).contains(new LivenessRecord(PASSED, Optional.empty()));
    }

    @Test
    @DisplayName("explains a stop for three seconds, begins again, and gives up after three tries")
    void explains() throws Exception {
        assistance.says.add(over(Optional.of(Stop.FACE_LEFT)));
        var round = new LivenessRound(assistance);
        double now = 1;
        for (int attempt = 1; attempt <= LivenessRound.TRIES; attempt++) {
            assertThat(round.follow(at(now)).stopped()).contains(Stop.FACE_LEFT);
            assertThat(assistance.begun).isEqualTo(attempt);
            assertThat(round.follow(at(now + 2.9)).stopped())
                    .as("still to be read")
                    .contains(Stop.FACE_LEFT);
            assertThat(round.ended()).isEmpty();
            now += 3.1;
        }
        round.follow(at(now));
        assertThat(assistance.begun).isEqualTo(LivenessRound.TRIES);
        assertThat(round.ended()).contains(new LivenessRecord(PASSED, Optional.of(LivenessRecord.Stop.FACE_LEFT)));
    }

    @Test
    @DisplayName("that the officer ends proves nothing either way")
    void endedByOfficer() {
        LivenessRecord record = LivenessRound.endedByOfficer();
        assertThat(record.suspicious()).isFalse();
        assertThat(record.stopped()).contains(LivenessRecord.Stop.BY_OFFICER);
        assertThat(record.result().blink()).isEqualTo(Outcome.NOT_ASSESSED);
    }

    @Test
    @DisplayName("knows every way in which the assistance stops")
    void everyStop() {
        for (Stop stop : Stop.values()) {
            assertThat(LivenessRecord.Stop.valueOf(stop.name())).isNotNull();
        }
    }
}
