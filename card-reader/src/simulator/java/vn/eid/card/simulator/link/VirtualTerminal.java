package vn.eid.card.simulator.link;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import vn.eid.card.simulator.apdu.ApduCard;

/**
 * A contactless reader in memory. Cards come and go by {@link #insert} and {@link #remove}, from any thread; a removal
 * fails an exchange that is under way, with the exceptions that the platform's own PC/SC terminals throw.
 */
public final class VirtualTerminal extends CardTerminal {
    private final String name;
    private final Latency latency;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<ApduCard> card = Optional.empty();
    private long generation;

    public VirtualTerminal(String name, Latency latency) {
        this.name = name;
        this.latency = latency;
    }

    /** An empty reader without latency. */
    public VirtualTerminal(String name) {
        this(name, Latency.NONE);
    }

    /** Lays a card on the reader; one that lies there already is taken away first. */
    public void insert(ApduCard inserted) {
        lock.lock();
        try {
            inserted.reset();
            card = Optional.of(inserted);
            generation++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the card away, if there is one. */
    public void remove() {
        lock.lock();
        try {
            card = Optional.empty();
            generation++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Card connect(String protocol) throws CardException {
        if (!protocol.equals("*") && !protocol.equals("T=1") && !protocol.equals("T=CL")) {
            throw new CardException("connect() failed", PcscErrors.of("SCARD_E_PROTO_MISMATCH"));
        }
        lock.lock();
        try {
            ApduCard present = card.orElseThrow(
                    () -> new CardNotPresentException("No card present", PcscErrors.of("SCARD_W_REMOVED_CARD")));
            return new VirtualConnection(this, present, generation);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isCardPresent() {
        lock.lock();
        try {
            return card.isPresent();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean waitForCardPresent(long timeout) {
        return awaitPresence(true, timeout);
    }

    @Override
    public boolean waitForCardAbsent(long timeout) {
        return awaitPresence(false, timeout);
    }

    private boolean awaitPresence(boolean wanted, long timeout) {
        long left = timeout == 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(timeout);
        lock.lock();
        try {
            while (card.isPresent() != wanted && left > 0) {
                left = changed.awaitNanos(left);
            }
            return card.isPresent() == wanted;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return card.isPresent() == wanted;
        } finally {
            lock.unlock();
        }
    }

    /** Number of insertions and removals so far; a connection is good for one of them. */
    long generation() {
        lock.lock();
        try {
            return generation;
        } finally {
            lock.unlock();
        }
    }

    Latency latency() {
        return latency;
    }

    @Override
    public String toString() {
        return name;
    }
}
