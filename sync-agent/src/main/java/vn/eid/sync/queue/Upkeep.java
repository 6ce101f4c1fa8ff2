package vn.eid.sync.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.queue.Reconciliation.Depth;
import vn.eid.sync.queue.Reconciliation.Finding;

/**
 * Keeps spool and index in agreement while the agent works, so that nobody has to remember it: by names and sizes at
 * the start, fully a quarter of an hour later and then once a day, and every half minute it picks up what a counter has sealed while this program was down.
 */
final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration PICK_UP = Duration.ofSeconds(30);
    private static final Duration FULL = Duration.ofDays(1);
    /** A machine that is switched off every evening never runs for a whole day, and must have its full look as well. */
    private static final Duration FIRST_FULL = Duration.ofMinutes(15);

    private final Reconciliation reconciliation;
    private final InstantSource time;
    private final ReentrantLock running = new ReentrantLock();
    private Optional<Instant> lastPickUp = Optional.empty();
    private Optional<Instant> nextFull = Optional.empty();

    Upkeep(Reconciliation reconciliation, InstantSource time) {
        this.reconciliation = reconciliation;
        this.time = time;
    }

    /** Does what is due; returns at once when nothing is, or when another thread is at it. */
    void ifDue() throws QueueException {
        if (!running.tryLock()) {
            return;
        }
        try {
            var now = time.instant();
            if (nextFull.isEmpty()) {
                report(reconciliation.run(Depth.QUICK));
                nextFull = Optional.of(now.plus(FIRST_FULL));
            } else if (isFullDue(nextFull.get(), now)) {
                nextFull = Optional.of(now.plus(FULL));
                report(reconciliation.run(Depth.FULL));
            } else if (isPickUpDue(now)) {
                report(reconciliation.pickUp());
            } else {
                return;
            }
            lastPickUp = Optional.of(now);
        } finally {
            running.unlock();
        }
    }

    /** A clock that was set back counts as time passed: better once too often. */
    private static boolean isFullDue(Instant next, Instant now) {
        return !now.isBefore(next) || now.isBefore(next.minus(FULL));
    }

    private boolean isPickUpDue(Instant now) {
        return lastPickUp.isEmpty() || !now.isBefore(lastPickUp.get().plus(PICK_UP)) || now.isBefore(lastPickUp.get());
    }

    private static void report(List<Finding> findings) {
        findings.stream()
                // The name of a foreign file is not ours to repeat.
                .map(finding -> finding.kind() == Reconciliation.Kind.FOREIGN_FILE
                        ? finding.kind().name()
                        : finding.kind() + " " + finding.subject())
                .forEach(line -> LOG.warn("spool and index: {}", line));
    }
}
