package vn.eid.kiosk.officer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How long an account must wait after wrong tries: nothing for the first four, then 30 seconds, doubling up to a quarter of
 * an hour. Measured by a clock that only runs forward and that nobody can set; a restarted program begins the pause anew,
 * so restarting never shortens it.
 */
final class Pauses {
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 1000;

    private final LongSupplier nanoTime;
    private final Map<String, Long> since = new HashMap<>();
    private final long start;

    /** @param nanoTime as {@code System::nanoTime} */
    Pauses(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    static Duration after(int failures) {
        if (failures < FREE_TRIES) {
            return Duration.ZERO;
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(failures - FREE_TRIES, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /** What is left of the pause of an account with so many failures. */
    Duration left(String account, int failures) {
        var passed = Duration.ofNanos(nanoTime.getAsLong() - since.getOrDefault(account, start));
        var left = after(failures).minus(passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    void begin(String account) {
        if (since.size() >= REMEMBERED) {
            since.clear(); // names that somebody invents; the pauses of real ones begin anew at their next failure
        }
        since.put(account, nanoTime.getAsLong());
    }
}
