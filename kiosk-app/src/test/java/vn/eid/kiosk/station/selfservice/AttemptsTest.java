package vn.eid.kiosk.station.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final String HER = "001190000018";

    private final Attempts attempts =
            new Attempts(new Attempts.Rules(6, 4, Duration.ofMinutes(10), 3, Duration.ofHours(24)), new byte[16]);

    private void ask(String number, boolean found, int afterSeconds) {
        attempts.count(number, found, NOON.plusSeconds(afterSeconds));
    }

    private Optional<Duration> hindrance(String number, int afterSeconds) {
        return attempts.hindrance(number, NOON.plusSeconds(afterSeconds));
    }

    @Test
    @DisplayName("a family may ask one after the other, up to the limit of the window")
    void family() {
        for (int i = 0; i < 6; i++) {
            assertThat(hindrance("00109000000" + i, i)).isEmpty();
            ask("00109000000" + i, true, i);
        }
        assertThat(hindrance(HER, 6)).contains(Duration.ofMinutes(10).minusSeconds(6));
        assertThat(hindrance(HER, 600)).isEmpty();
    }

    @Test
    @DisplayName("whoever guesses is stopped sooner, whatever numbers are tried")
    void guessing() {
        for (int i = 0; i < 4; i++) {
            assertThat(hindrance("00109000000" + i, i)).isEmpty();
            ask("00109000000" + i, false, i);
        }
        assertThat(hindrance(HER, 4)).isPresent();
    }

    @Test
    @DisplayName("three wrong answers about one citizen end it for the day, also after the window has passed")
    void oneCitizen() {
        for (int i = 0; i < 3; i++) {
            ask(HER, false, i * 700);
        }
        assertThat(hindrance(HER, 3_000)).contains(Duration.ofHours(24).minusSeconds(3_000));
        assertThat(hindrance("001090000017", 3_000)).isEmpty();
        assertThat(hindrance(HER, 86_400)).isEmpty();
    }

    @Test
    @DisplayName("nothing is ever kept without bound: after a thousand others the oldest number is forgotten")
    void bounded() {
        for (int i = 0; i < 3; i++) {
            ask(HER, false, 0);
        }
        for (int i = 0; i < 1_000; i++) {
            ask(String.format("%012d", i), false, 0);
        }
        assertThat(hindrance(HER, 700)).isEmpty();
    }
}
