package vn.eid.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The circuit to one host. While it is open nobody asks a host that does not answer; when its time has come one request
 * tries, and closes it for all. Dossiers stay due meanwhile, so that the oldest goes first afterwards. Thread-safe.
 */
public final class Circuit {
    /** Failures in a row, of whatever dossiers, after which the host is taken to be ill. */
    private static final int PATIENCE = 5;

    private final RetryPolicy policy;
    private int failures;
    private int openings;
    private Optional<Instant> openUntil = Optional.empty();
    private boolean trying;

    /** A closed circuit. */
    public Circuit(RetryPolicy policy) {
        this.policy = policy;
    }

    /** Asks to send; every success must be followed by {@link #succeeded}, {@link #failed} or {@link #left}. */
    public synchronized boolean enter(Instant now) {
        if (openUntil.isEmpty()) {
            return true;
        }
        if (trying || now.isBefore(openUntil.get())) {
            return false;
        }
        trying = true;
        return true;
    }

    /** Nothing was sent after all. */
    public synchronized void left() {
        trying = false;
    }

    /** The host answered as it should. */
    public synchronized void succeeded() {
        failures = 0;
        openings = 0;
        trying = false;
        openUntil = Optional.empty();
    }

    /**
     * The host did not answer as it should.
     *
     * @param wholeHost opens at once; otherwise after a few in a row
     */
    public synchronized void failed(Instant now, boolean wholeHost, Optional<Duration> retryAfter) {
        failures++;
        if (wholeHost || trying || failures >= PATIENCE) {
            Instant until = now.plus(policy.delay(++openings, retryAfter));
            // Two lanes may fail at once; the later report must not shorten what a Retry-After asked for.
            openUntil = Optional.of(openUntil.filter(until::isBefore).orElse(until));
        }
        trying = false;
    }

    /** When the next try is allowed; empty while closed. */
    public synchronized Optional<Instant> openUntil() {
        return openUntil;
    }
}
