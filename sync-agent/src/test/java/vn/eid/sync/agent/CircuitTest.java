package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The circuit to the host")
class CircuitTest {
    private static final Instant NOW = HandClock.START;
    private final Circuit circuit =
            new Circuit(new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(1)));

    @Test
    void lets_one_request_try_when_its_time_has_come() {
        circuit.failed(NOW, true, Optional.empty());
        Instant then = circuit.openUntil().orElseThrow();

        assertThat(circuit.enter(then)).isTrue();
        assertThat(circuit.enter(then)).isFalse();
        circuit.succeeded();
        assertThat(circuit.enter(then)).isTrue();
        assertThat(circuit.enter(then)).isTrue();
    }

    @Test
    void lets_the_next_try_when_the_first_had_nothing_to_send() {
        circuit.failed(NOW, true, Optional.empty());
        Instant then = circuit.openUntil().orElseThrow();

        assertThat(circuit.enter(then)).isTrue();
        circuit.left();
        assertThat(circuit.enter(then)).isTrue();
    }

    @Test
    void opens_after_five_failures_in_a_row_of_single_dossiers() {
        for (int i = 0; i < 4; i++) {
            circuit.failed(NOW, false, Optional.empty());
        }
        assertThat(circuit.openUntil()).isEmpty();
        circuit.failed(NOW, false, Optional.empty());
        assertThat(circuit.openUntil()).isPresent();
    }

    @Test
    void one_success_in_between_keeps_it_closed() {
        for (int i = 0; i < 20; i++) {
            circuit.failed(NOW, false, Optional.empty());
            circuit.succeeded();
        }
        assertThat(circuit.openUntil()).isEmpty();
    }

    @Test
    void never_waits_longer_than_the_cap_however_long_the_outage() {
        for (int i = 0; i < 1000; i++) {
            circuit.failed(NOW, true, Optional.empty());
        }
        assertThat(circuit.openUntil().orElseThrow()).isBeforeOrEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void a_second_lanes_failure_does_not_shorten_what_the_gateway_asked_for() {
        circuit.failed(NOW, true, Optional.of(Duration.ofSeconds(600)));
        circuit.failed(NOW, true, Optional.empty());

        assertThat(circuit.openUntil().orElseThrow()).isAfterOrEqualTo(NOW.plusSeconds(600));
    }
}
