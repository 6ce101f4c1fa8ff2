package vn.eid.biometrics.camera;

import java.time.Duration;

/**
 * The stop watch that paces cameras: a monotonic reading, and waiting by the same measure. Tests move their own by hand.
 */
public interface Monotonic {
    /** Nanoseconds since an arbitrary moment; comparable only with readings of the same watch. */
    long nanos();

    /** Waits; a zero or negative time returns at once. */
    void sleep(Duration time) throws InterruptedException;

    /** The machine's watch. */
    static Monotonic system() {
        return new Monotonic() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                if (!time.isNegative() && !time.isZero()) {
                    Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
                }
            }
        };
    }
}
