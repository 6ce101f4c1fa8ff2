package vn.eid.card.pcsc;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one thread that makes all PC/SC calls of one connection. A call that hangs in the service cannot be interrupted, so
 * its thread is given up instead: it ends by itself when the call comes back, and nobody waits for it.
 */
final class CardThread implements AutoCloseable {
    private static final FutureTask<Void> END = new FutureTask<>(() -> null);

    private final BlockingQueue<FutureTask<?>> calls = new LinkedBlockingQueue<>();

    CardThread(ThreadFactory threads) {
        threads.newThread(this::work).start();
    }

    /**
     * Makes one call.
     *
     * @throws ExecutionException with what the call threw
     * @throws TimeoutException if it did not come back in time; this object is of no use then
     */
    <T> T call(Callable<T> call, Duration limit) throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        calls.add(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException given) {
            close();
            throw given;
        }
    }

    /** Lets the thread end after the calls made so far. */
    @Override
    public void close() {
        calls.add(END);
    }

    private void work() {
        try {
            FutureTask<?> next = calls.take();
            while (next != END) {
                next.run();
                next = calls.take();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
