package vn.eid.sync.agent;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: exponential with full jitter and a cap. Full jitter, because after an outage a
 * thousand counters must not come back in the same second.
 */
public final class RetryPolicy {
    private static final int MOST_DOUBLINGS = 30;

    private final Duration base;
    private final Duration cap;
    private final RandomGenerator random;

    /**
     * A policy.
     *
     * @param base longest wait after the first failure
     * @param cap longest wait ever, what is called one cycle
     */
    public RetryPolicy(Duration base, Duration cap, RandomGenerator random) {
        if (base.isNegative() || base.isZero() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("0 < base <= cap");
        }
        this.base = base;
        this.cap = cap;
        this.random = random;
    }

    /**
     * A wait drawn evenly from zero to {@code min(cap, base * 2^(attempts-1))}; when the gateway asks for a time, that
     * time and up to {@code base} more, so that not everybody comes at its very end.
     *
     * @param attempts failures so far, at least one
     */
    public Duration delay(int attempts, Optional<Duration> retryAfter) {
        if (retryAfter.isPresent()) {
            return retryAfter.get().plusMillis(random.nextLong(base.toMillis() + 1));
        }
        int doublings = Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS);
        // Compared before shifting, so that no number of attempts overflows.
        long longest = base.toMillis() > cap.toMillis() >> doublings ? cap.toMillis() : base.toMillis() << doublings;
        return Duration.ofMillis(random.nextLong(longest + 1));
    }

    public Duration cap() {
        return cap;
    }
}
