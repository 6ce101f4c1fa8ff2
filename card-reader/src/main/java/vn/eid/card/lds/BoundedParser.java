package vn.eid.card.lds;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a parser of hostile bytes on another thread with a limit of time. Whatever it throws, general libraries included,
 * becomes "unreadable"; a parser that does not come back is abandoned.
 */
public final class BoundedParser {
    private final ExecutorService threads;
    private final Duration limit;

    /**
     * @param threads runs the parsers; must not run them on the caller's thread
     * @param limit longest time that one parser gets
     */
    public BoundedParser(ExecutorService threads, Duration limit) {
        this.threads = threads;
        this.limit = limit;
    }

    /** The parser's answer; empty when it failed in any way or did not answer in time. */
    public <T> Optional<T> parse(Callable<T> parser) {
        Future<T> answer = threads.submit(parser);
        try {
            return Optional.of(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException unreadable) {
            answer.cancel(true);
            return Optional.empty();
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
