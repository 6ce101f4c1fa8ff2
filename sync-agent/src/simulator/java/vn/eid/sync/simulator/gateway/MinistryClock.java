package vn.eid.sync.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The ministry's time; may be shifted against the counter's to try how a wrong clock is met. */
public final class MinistryClock implements InstantSource {
    private final InstantSource source;
    private volatile Duration shift = Duration.ZERO;

    public MinistryClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(shift);
    }

    /** Sets how far this clock is ahead of the source. */
    public void shift(Duration ahead) {
        shift = ahead;
    }
}
