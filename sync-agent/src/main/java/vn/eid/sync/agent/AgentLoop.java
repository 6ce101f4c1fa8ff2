package vn.eid.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.queue.QueueException;

/**
 * A thread's life: a step, a wait, until told to stop. It is woken by a condition and never interrupted, since an
 * interrupted write closes an H2 database for everybody.
 */
final class AgentLoop implements Runnable {
    /** Pause when there is nothing to do; a dossier that another process adds waits this long at most. */
    static final Duration IDLE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(AgentLoop.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** What is repeated. */
    interface Work {
        /** Does one step and says how long to wait before the next. */
        Duration step() throws QueueException;
    }

    private final String name;
    private final Work work;
    private final AgentLedger ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private boolean woken;
    private boolean stopping;

    AgentLoop(String name, Work work, AgentLedger ledger) {
        this.name = name;
        this.work = work;
        this.ledger = ledger;
    }

    /** The time until an instant, but never so long that a corrected clock is noticed late. */
    static Duration until(Instant then, Instant now) {
        Duration wait = Duration.between(now, then);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    @Override
    public void run() {
        while (pause(Duration.ZERO)) {
            if (!pause(stepSafely())) {
                return;
            }
        }
    }

    private Duration stepSafely() {
        try {
            Duration wait = work.step();
            ledger.alive(name);
            return wait;
        } catch (QueueException trouble) {
            LOG.error("{}: {}", name, trouble.getMessage());
            ledger.queueTrouble(trouble.fault().name());
            return AFTER_TROUBLE;
        } catch (RuntimeException unexpected) {
            // The top of a thread: a defect must not end the deliveries of a station; it is logged and met again.
            LOG.error("{}: unexpected", name, unexpected);
            ledger.queueTrouble("UNEXPECTED");
            return AFTER_TROUBLE;
        }
    }

    /** Begins the next step now. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No further step begins. */
    void stop() {
        lock.lock();
        try {
            stopping = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits; false when the loop is to end. */
    private boolean pause(Duration wait) {
        lock.lock();
        try {
            long nanos = wait.toNanos();
            while (nanos > 0 && !woken && !stopping) {
                nanos = change.awaitNanos(nanos);
            }
            woken = false;
            return !stopping;
        } catch (InterruptedException nobodyShould) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** For tests and log lines. */
    @Override
    public String toString() {
        return name;
    }
}
