package vn.eid.biometrics.liveness;

/** Time that a citizen has for one task, counted from the first frame that it is shown on. */
final class Deadline {
    private static final long TASK_NANOS = 8_000_000_000L;

    private long end;
    private boolean running;

    boolean over(long now) {
        if (!running) {
            running = true;
            end = now + TASK_NANOS;
        }
        return now >= end;
    }
}
