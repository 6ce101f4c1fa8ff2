package vn.eid.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of one counter, made and named in this one place. They are ended by running out of work, never by an
 * interrupt: an interrupted write closes an H2 file database for everybody.
 */
public final class CounterThreads implements AutoCloseable {
    private final List<ExecutorService> all = new ArrayList<>();
    private final ExecutorService cardIo = one("card-io");
    private final ExecutorService camera = one("camera");
    private final ExecutorService analysis = one("analysis");
    private final ExecutorService queueIo = one("queue-io");
    private final ExecutorService stationIo = one("station-io");
    private final ExecutorService ministryIo = one("ministry-io");
    private final ExecutorService session = one("session");
    private final ExecutorService background = many("background");

    public ExecutorService cardIo() {
        return cardIo;
    }

    public ExecutorService camera() {
        return camera;
    }

    public ExecutorService analysis() {
        return analysis;
    }

    public ExecutorService queueIo() {
        return queueIo;
    }

    /** Long lists, searches and reports: an enrolment never waits for one. */
    public ExecutorService stationIo() {
        return stationIo;
    }

    public ExecutorService ministryIo() {
        return ministryIo;
    }

    /** Home of a session that has no windows. */
    public ExecutorService session() {
        return session;
    }

    /** Parsers of hostile bytes, callbacks of network clients, one thread for each open camera. */
    public ExecutorService background() {
        return background;
    }

    /** Daemon threads with a number after their name. */
    public static ThreadFactory named(String name) {
        var number = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private ExecutorService one(String name) {
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        all.add(executor);
        return executor;
    }

    private ExecutorService many(String name) {
        ExecutorService executor = Executors.newCachedThreadPool(named(name));
        all.add(executor);
        return executor;
    }

    /** Lets every thread finish what it has, at most five seconds for each. */
    @Override
    public void close() {
        all.forEach(ExecutorService::shutdown);
        for (ExecutorService executor : all) {
            try {
                executor.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
