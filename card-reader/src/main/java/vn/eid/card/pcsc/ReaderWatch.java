package vn.eid.card.pcsc;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.smartcardio.CardTerminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.card.ReaderState;

/**
 * Looks at the readers a few times a second. Asking again and again is simpler than waiting for events and heals by itself
 * from everything: unplugged readers, a restarted service, a service that sleeps while no reader is plugged in.
 */
final class ReaderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderWatch.class);

    private final PcscBackend backend;
    private final PcscSettings settings;
    private final ThreadFactory threads;
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int resting;
    private boolean looking;
    private boolean started;
    private boolean closed;

    ReaderWatch(PcscBackend backend, PcscSettings settings, ThreadFactory threads) {
        this.backend = backend;
        this.settings = settings;
        this.threads = threads;
    }

    void start(Consumer<ReaderState> listener) {
        lock.lock();
        try {
            if (started) {
                throw new IllegalStateException("the readers are watched already");
            }
            started = true;
        } finally {
            lock.unlock();
        }
        threads.newThread(new Watcher(listener)).start();
    }

    /** Keeps the watch from the readers until {@link #goOn}; waits for a look that is under way, within its limit. */
    void rest() {
        lock.lock();
        try {
            resting++;
            long left = settings.serviceLimit().toNanos();
            while (looking && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Tells what lies on a reader anew, even if that looks the same: the card of before is gone, and another one may have
     * been laid down between two looks.
     */
    void forget(String reader) {
        forgotten.add(reader);
    }

    /** Ends one rest. */
    void goOn() {
        lock.lock();
        try {
            resting--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void looking(boolean now) {
        lock.lock();
        try {
            looking = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next look; false when there is none. */
    private boolean awaitNextLook() throws InterruptedException {
        lock.lock();
        try {
            long left = settings.poll().toNanos();
            while (!closed && (left > 0 || resting > 0)) {
                if (resting > 0) {
                    changed.await(1, TimeUnit.SECONDS);
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            looking = !closed;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private final class Watcher implements Runnable {
        private final Consumer<ReaderState> listener;
        private final Map<String, WatchedReader> readers = new LinkedHashMap<>();
        private Optional<ReaderState> general = Optional.empty();
        private CardThread calls = new CardThread(threads);

        Watcher(Consumer<ReaderState> listener) {
            this.listener = listener;
        }

        @Override
        public void run() {
            try {
                looking(true);
                do {
                    look();
                    looking(false);
                } while (awaitNextLook());
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } finally {
                calls.close();
            }
        }

        private void look() throws InterruptedException {
            try {
                Duration limit = settings.serviceLimit();
                List<CardTerminal> terminals = calls.call(backend::terminals, limit).stream()
                        .filter(terminal -> settings.uses(terminal.getName()))
                        .toList();
                readers.keySet().removeIf(forgotten::remove);
                readers.keySet()
                        .retainAll(terminals.stream().map(CardTerminal::getName).toList());
                if (terminals.isEmpty()) {
                    tellGeneral(new ReaderState.NoReader());
                    return;
                }
                general = Optional.empty();
                for (CardTerminal terminal : terminals) {
                    WatchedReader reader = readers.computeIfAbsent(terminal.getName(), WatchedReader::new);
                    calls.call(() -> reader.look(terminal), limit).ifPresent(listener);
                }
            } catch (ExecutionException failed) {
                heal(PcscErrors.of(failed.getCause()));
            } catch (TimeoutException hung) {
                calls = new CardThread(threads);
                heal(PcscErrors.NO_SERVICE);
            }
        }

        /** A reader that left while it was looked at is gone at the next look; everything else is the service. */
        private void heal(PcscErrors error) throws InterruptedException {
            if (error == PcscErrors.READER_LOST || error == PcscErrors.CARD_GONE) {
                return;
            }
            readers.clear();
            tellGeneral(new ReaderState.NoService());
            try {
                calls.call(backend::renew, settings.serviceLimit());
            } catch (ExecutionException notRenewed) {
                LOG.debug(
                        "PC/SC not renewed: {}",
                        notRenewed.getCause().getClass().getName());
            } catch (TimeoutException hung) {
                calls = new CardThread(threads);
            }
        }

        private void tellGeneral(ReaderState state) {
            if (!general.filter(state::equals).isPresent()) {
                general = Optional.of(state);
                readers.clear();
                listener.accept(state);
            }
        }
    }
}
