package vn.eid.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How much goes in one request")
class PaceTest {
    private static final int MIB = 1 << 20;
    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace(8 * MIB, 4096);

    /** As many requests as it takes for a line of that speed to be known. */
    private void measure(long bytesPerSecond) {
        for (int i = 0; i < 5; i++) {
            int bytes = pace.next();
            pace.took(bytes, bytes * SECOND / bytesPerSecond);
        }
    }

    @Test
    void on_a_good_line_a_usual_dossier_goes_in_one() {
        assertThat(pace.next()).as("before anything is known").isEqualTo(MIB);
        measure(12_500_000);
        assertThat(pace.next()).isEqualTo(8 * MIB);
    }

    @Test
    void on_a_poor_line_a_cut_costs_eight_seconds_at_most() {
        measure(125_000);
        assertThat(pace.next()).isEqualTo(1_000_000);
        measure(50_000);
        assertThat(pace.next()).isEqualTo(400_000);
    }

    @Test
    void it_never_becomes_so_little_that_the_way_there_and_back_counts_for_more() {
        measure(1000);
        assertThat(pace.next()).isEqualTo(256 << 10);
        assertThat(new Pace(64 << 10, 4096).next()).as("unless told so").isEqualTo(64 << 10);
    }

    @Test
    void a_small_dossier_says_nothing_about_the_line() {
        measure(12_500_000);
        pace.took(20_000, SECOND);
        assertThat(pace.next()).isEqualTo(8 * MIB);
    }

    @Test
    void a_line_that_died_in_the_middle_is_given_up_after_a_minute_and_not_after_half_an_hour() {
        measure(12_500_000);
        assertThat(pace.timeFor(8 * MIB)).isLessThan(Duration.ofMinutes(1));
        measure(125_000);
        assertThat(pace.timeFor(pace.next())).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(70));
    }

    @Test
    void after_breaks_the_slowest_line_gets_the_time_that_it_needs() {
        measure(12_500_000);
        for (int i = 0; i < 12; i++) {
            pace.broke();
        }
        assertThat(pace.next()).isEqualTo(256 << 10);
        assertThat(pace.timeFor(256 << 10)).isEqualTo(Duration.ofSeconds(64));
    }
}
