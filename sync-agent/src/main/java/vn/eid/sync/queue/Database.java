package vn.eid.sync.queue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * One connection to the index, used by one thread at a time. A change is acknowledged only when the device has it: H2 is
 * told {@code CHECKPOINT SYNC}, because its commit alone survives a killed program but not a power cut; PostgreSQL does it
 * by itself ({@code synchronous_commit}). A broken connection is replaced and the work done once more; all work here may
 * be repeated without harm, since every change carries the version that it was decided on.
 */
public final class Database implements AutoCloseable {
    /** H2: connection broken, database closed, closing; PostgreSQL: administrator's shutdown. */
    private static final Set<String> BROKEN = Set.of("90067", "90098", "90121", "57P01");

    /** Somebody else inserted the same number first, or PostgreSQL chose this one to give way. */
    private static final Set<String> OVERTAKEN = Set.of("23505", "40001", "40P01");

    private final DataSource source;
    private final Optional<String> durably;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Connection> open = Optional.empty();

    /** @param durably statement that makes what was committed durable, when committing alone does not */
    Database(DataSource source, Optional<String> durably) {
        this.source = source;
        this.durably = durably;
    }

    /** A piece of work in one transaction. It may be run twice. */
    public interface Work<T> {
        T run(Connection connection) throws SQLException, QueueException;
    }

    /** Runs one transaction that changes nothing. */
    public <T> T read(Work<T> work) throws QueueException {
        return run(work, false);
    }

    /** Runs, commits, and returns when it is on the device. */
    public <T> T change(Work<T> work) throws QueueException {
        return run(work, true);
    }

    /**
     * Runs and commits: a killed program loses nothing of it, a power cut may take it back. For what nobody is told of and
     * what is safe to happen again.
     */
    <T> T note(Work<T> work) throws QueueException {
        return run(work, false);
    }

    private <T> T run(Work<T> work, boolean change) throws QueueException {
        lock.lock();
        // An interrupted thread that touches a file closes it for everybody (java.nio), so the mark waits outside.
        var interrupted = Thread.interrupted();
        try {
            try {
                return once(work, change);
            } catch (SQLException e) {
                if (broken(e)) {
                    drop();
                } else if (!OVERTAKEN.contains(String.valueOf(e.getSQLState()))) {
                    throw fault(e);
                }
                return again(work, change);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            lock.unlock();
        }
    }

    private <T> T again(Work<T> work, boolean change) throws QueueException {
        try {
            return once(work, change);
        } catch (SQLException e) {
            drop();
            throw fault(e);
        }
    }

    private <T> T once(Work<T> work, boolean change) throws SQLException, QueueException {
        var connection = connection();
        var done = false;
        try {
            var result = work.run(connection);
            connection.commit();
            done = true;
            if (change && durably.isPresent()) {
                try (var statement = connection.createStatement()) {
                    statement.execute(durably.get());
                }
            }
            return result;
        } finally {
            if (!done) {
                rollback(connection);
            }
        }
    }

    private Connection connection() throws SQLException {
        if (open.isEmpty()) {
            var connection = source.getConnection();
            connection.setAutoCommit(false);
            open = Optional.of(connection);
        }
        return open.get();
    }

    private void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            drop(); // the next work opens another one
        }
    }

    private void drop() {
        open.ifPresent(connection -> {
            try {
                connection.close();
            } catch (SQLException e) {
                // It was broken already; nothing is lost with it.
                open = Optional.empty();
            }
        });
        open = Optional.empty();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            drop();
        } finally {
            lock.unlock();
        }
    }

    private static boolean broken(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || BROKEN.contains(state);
    }

    /** What a refusal of the database means. */
    static QueueException fault(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return QueueException.notStored("the index", io);
            }
        }
        return switch (String.valueOf(e.getSQLState())) {
            case "90020" -> QueueException.inUse("the queue's database", e);
            case "90049", "28000", "28P01" -> QueueException.wrongKey("the queue's database", e);
            case "53100" -> QueueException.notStored("the index", new IOException("No space left", e));
            default -> QueueException.unavailable("the queue's database, SQL state " + e.getSQLState(), e);
        };
    }
}
