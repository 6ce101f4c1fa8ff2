package vn.eid.sync.gateway;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How much to send in one request, and how long to wait for it: as much as the line carries in some seconds, so that a cut
 * costs seconds on any line and a good line is not held up by answers. Shared by all uploads; lanes that measure at the
 * same time may overwrite each other, which costs nothing.
 */
final class Pace {
    /** What a cut may cost on a line that was measured. */
    private static final long AT_STAKE_SECONDS = 8;

    /** A request may take so many times what was reckoned before its line is given up for broken. */
    private static final int PATIENCE = 8;

    /** Below this the way to the server and back counts for more than the bytes. */
    private static final int SMALLEST = 256 << 10;

    private static final int GROWTH = 4;
    private static final double UNKNOWN = (1 << 20) / (double) AT_STAKE_SECONDS;

    private final int smallest;
    private final int largest;
    private final double slowest;
    private volatile double bytesPerSecond = UNKNOWN;

    /**
     * A pace for a line not measured yet.
     *
     * @param largest bytes of a request, never exceeded
     * @param slowest bytes a second of a line that counts as one
     */
    Pace(int largest, long slowest) {
        this.largest = largest;
        this.smallest = Math.min(largest, SMALLEST);
        this.slowest = slowest;
    }

    /** Bytes of the next request at most. */
    int next() {
        return (int) Math.max(smallest, Math.min(largest, bytesPerSecond * AT_STAKE_SECONDS));
    }

    /** Time to give the bytes of a request, its answer not counted. */
    Duration timeFor(int bytes) {
        return Duration.ofSeconds((long) (bytes / Math.max(slowest, bytesPerSecond / PATIENCE)));
    }

    /** A request of that many bytes was answered. */
    void took(int bytes, long nanos) {
        if (bytes >= smallest) {
            double measured = bytes * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanos);
            bytesPerSecond = Math.min(measured, bytesPerSecond * GROWTH);
        }
    }

    /** A request broke: the next one asks less of the line and has more time for it. */
    void broke() {
        bytesPerSecond = Math.max(slowest, bytesPerSecond / GROWTH);
    }
}
