package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The wait after a failure")
class RetryPolicyTest {
    private final RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(300), new Random(1));

    @ParameterizedTest
    @CsvSource({"1,2000", "2,4000", "3,8000", "8,256000", "9,300000", "30,300000", "2147483647,300000"})
    void is_spread_over_the_whole_of_a_doubling_span_up_to_the_cap(int attempts, long longest) {
        LongSummaryStatistics drawn = IntStream.range(0, 2000)
                .mapToLong(i -> policy.delay(attempts, Optional.empty()).toMillis())
                .summaryStatistics();

        assertThat(drawn.getMin()).isBetween(0L, longest / 50);
        assertThat(drawn.getMax()).isBetween(longest - longest / 50, longest);
        assertThat(drawn.getAverage()).isBetween(longest * 0.45, longest * 0.55);
    }

    @Test
    void is_never_shorter_than_the_gateway_asked_for() {
        for (int i = 0; i < 1000; i++) {
            assertThat(policy.delay(1, Optional.of(Duration.ofSeconds(30))))
                    .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(32));
        }
    }

    @Test
    void makes_no_sense_without_a_base_or_with_a_cap_below_it() {
        assertThatThrownBy(() -> new RetryPolicy(Duration.ZERO, Duration.ofSeconds(1), new Random()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(1), new Random()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
