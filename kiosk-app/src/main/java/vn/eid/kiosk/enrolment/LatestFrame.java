package vn.eid.kiosk.enrolment;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import vn.eid.biometrics.Frame;

/** A place for one picture: the newest replaces one that nobody took, so that the analysis never falls behind. */
final class LatestFrame {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private Optional<Frame> frame = Optional.empty();

    void offer(Frame newest) {
        lock.lock();
        try {
            frame = Optional.of(newest);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the picture, waiting for one at most {@code wait}. */
    Optional<Frame> take(Duration wait) {
        lock.lock();
        try {
            if (frame.isEmpty()) {
                filled.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
            Optional<Frame> taken = frame;
            frame = Optional.empty();
            return taken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
