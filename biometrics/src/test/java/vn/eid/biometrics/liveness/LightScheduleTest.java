package vn.eid.biometrics.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.LivenessView.ScreenLight;

@DisplayName("The coloured light of the citizen's screen")
class LightScheduleTest {
    private static final long MS = 1_000_000L;

    @RepeatedTest(20)
    @DisplayName("changes at most three times in any second")
    void neverFlickers() {
        var schedule = new LightSchedule(new Random());
        for (long start = -1000; start < schedule.length() / MS; start += 10) {
            int changes = 0;
            for (long t = start + 1; t <= start + 1000; t++) {
                if (schedule.at(t * MS) != schedule.at((t - 1) * MS)) {
                    changes++;
                }
            }
            assertThat(changes).isLessThanOrEqualTo(3);
        }
    }

    @Test
    @DisplayName("is white before and after, shows both colours equally long, and lasts under six seconds")
    void whiteAround() {
        var schedule = new LightSchedule(new Random(7));
        assertThat(schedule.at(-1)).isEqualTo(ScreenLight.WHITE);
        assertThat(schedule.at(0)).isEqualTo(ScreenLight.WHITE);
        assertThat(schedule.at(schedule.length())).isEqualTo(ScreenLight.WHITE);
        assertThat(schedule.length()).isLessThan(6_000 * MS);
        int balance = 0;
        for (long t = 0; t < schedule.length(); t += 10 * MS) {
            balance += schedule.at(t) == ScreenLight.ORANGE ? 1 : schedule.at(t) == ScreenLight.BLUE ? -1 : 0;
        }
        assertThat(balance).isZero();
    }

    @Test
    @DisplayName("comes in another order each time")
    void unpredictable() {
        var orders = new HashSet<String>();
        var random = new Random(1);
        for (int i = 0; i < 50; i++) {
            var schedule = new LightSchedule(random);
            var order = new StringBuilder();
            for (long t = 0; t < schedule.length(); t += LightSchedule.STEP_NANOS) {
                order.append(schedule.at(t).name().charAt(0));
            }
            orders.add(order.toString());
        }
        assertThat(orders).hasSizeGreaterThan(40);
    }
}
