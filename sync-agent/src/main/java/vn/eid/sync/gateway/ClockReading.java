package vn.eid.sync.gateway;

import java.time.Duration;
import java.time.Instant;

/**
 * The counter's clock compared with the ministry's.
 *
 * @param offset counter minus ministry; positive when the counter is ahead
 * @param uncertainty half the round trip: the offset is right within this
 * @param measuredAt by the counter's clock
 */
public record ClockReading(Duration offset, Duration uncertainty, Instant measuredAt) {
    /** From here on people are warned. */
    public static final Duration WARNING = Duration.ofMinutes(2);

    /** Whether people should set the clock right. Work is never refused for it. */
    public boolean isFarOff() {
        return offset.abs().minus(uncertainty).compareTo(WARNING) > 0;
    }
}
