package vn.eid.biometrics.camera;

import java.time.Duration;

/** A watch that moves only while somebody waits. */
final class HandWatch implements Monotonic {
    private long now;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        now += Math.max(0, time.toNanos());
    }
}
