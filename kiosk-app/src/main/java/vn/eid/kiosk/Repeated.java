package vn.eid.kiosk;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A task that runs at once and then again and again on a thread that belongs to others. */
public final class Repeated implements AutoCloseable {
    private final ScheduledExecutorService timer;

    private Repeated(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /**
     * Begins.
     *
     * @param name of the thread that only keeps time
     * @param worker runs the task
     * @param pause between two runs
     */
    public static Repeated on(Executor worker, String name, Duration pause, Runnable task) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(CounterThreads.named(name));
        timer.scheduleWithFixedDelay(() -> worker.execute(task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return new Repeated(timer);
    }

    /** No further run begins; one under way is finished, since nobody is interrupted. */
    @Override
    public void close() {
        timer.shutdown();
    }
}
