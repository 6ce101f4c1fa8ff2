package vn.eid.card.simulator.bench;

import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.eid.card.CardException;
import vn.eid.card.CardFault;
import vn.eid.card.CardPresence;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReadRequest.ReadScope;
import vn.eid.card.Octets;
import vn.eid.card.ReadListener;
import vn.eid.card.cccd.AccessKeys;
import vn.eid.card.cccd.IdNumber;
import vn.eid.card.emrtd.ApduObserver;
import vn.eid.card.emrtd.ReadingLimits;
import vn.eid.card.pcsc.PcscBackend;
import vn.eid.card.pcsc.PcscCardReaders;
import vn.eid.card.pcsc.PcscSettings;
import vn.eid.card.simulator.apdu.CardGoneException;
import vn.eid.card.simulator.fault.Fault;
import vn.eid.card.simulator.fault.FaultyCard;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.link.Latency;
import vn.eid.card.simulator.link.VirtualTerminal;
import vn.eid.card.simulator.link.VirtualTerminals;
import vn.eid.card.simulator.pki.TestCsca;

/**
 * What happens when the card is pulled: at every single APDU of a full reading, with extended and with short length, the
 * reading must end as {@link CardFault#CARD_REMOVED} within a second and leave no thread behind.
 */
final class PulledCardBench {
    private static final long LIMIT_MILLIS = 1000;
    private static final long THREADS_END_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final TestCsca authority;
    private final IssuedCard card;
    private final VirtualTerminal terminal = new VirtualTerminal("pulled", Latency.NONE);
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final ExecutorService parsers = Executors.newCachedThreadPool(work -> daemon(work, "parser"));
    private int pulls;
    private int wrong;
    private long made;
    private long left;
    private long slowestNanos;

    PulledCardBench(TestCsca authority, IssuedCard card) {
        this.authority = authority;
        this.card = card;
    }

    /** @throws CardException if the card cannot be read when nobody pulls it */
    List<Figure> run() throws CardException {
        try {
            pullEverywhere(ReadingLimits.usual());
            pullEverywhere(ReadingLimits.usual().shortLengthOnly());
        } finally {
            parsers.shutdownNow();
        }
        String against = pulls + " pulls, one at each APDU of two readings";
        return List.of(
                Figure.atMost("card.pull.slowest", slowestNanos / 1e6, "ms", LIMIT_MILLIS, against),
                Figure.atMost("card.pull.wrong", wrong, "fault", 0, against),
                Figure.atMost("card.threads.left", left, "thread", 0, "of " + made + " made, readers still open"));
    }

    private void pullEverywhere(ReadingLimits limits) throws CardException {
        ThreadFactory counted = work -> {
            Thread thread = daemon(work, "pulled");
            threads.add(thread);
            return thread;
        };
        try (PcscCardReaders readers = new PcscCardReaders(
                PcscBackend.of(new VirtualTerminals(terminal)),
                PcscSettings.usual(),
                CardBench.chipReader(authority, parsers, limits),
                counted,
                Clock.systemUTC(),
                ApduObserver.NONE)) {
            FaultyCard healthy = new FaultyCard(card.card());
            read(readers, healthy);
            for (int index = 0; index < healthy.commands(); index++) {
                pullAt(index, readers);
            }
            awaitEnd();
        }
    }

    private void pullAt(int index, PcscCardReaders readers) {
        Pull pull = new Pull(index);
        pulls++;
        try {
            read(readers, new FaultyCard(card.card(), pull));
            wrong++;
        } catch (CardException fault) {
            long now = System.nanoTime();
            if (fault.fault() != CardFault.CARD_REMOVED || !pull.happened) {
                wrong++;
            } else {
                slowestNanos = Math.max(slowestNanos, now - pull.at);
            }
        }
    }

    private void read(PcscCardReaders readers, FaultyCard inserted) throws CardException {
        terminal.insert(inserted);
        IdNumber id = IdNumber.of(card.citizen().personalId()).orElseThrow();
        readers.read(
                new CardPresence(terminal.getName(), Octets.of(inserted.atr())),
                new ChipReadRequest(AccessKeys.ofIdNumber(id), id.digits(), "", ReadScope.ALL),
                ReadListener.NONE);
    }

    /** A thread may need a moment after the fault was told, but no more than that. */
    private void awaitEnd() {
        long begin = System.nanoTime();
        while (threadsLeft() > 0 && System.nanoTime() - begin < THREADS_END_NANOS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        made += threads.size();
        left += threadsLeft();
        threads.clear();
    }

    private long threadsLeft() {
        return threads.stream().filter(Thread::isAlive).count();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Takes the card away at one command and remembers when. */
    private static final class Pull implements Fault {
        private final int index;
        private volatile boolean happened;
        private volatile long at;

        Pull(int index) {
            this.index = index;
        }

        @Override
        public byte[] answer(int number, byte[] command, Next next) throws CardGoneException {
            if (number < index) {
                return next.answer();
            }
            if (!happened) {
                at = System.nanoTime();
                happened = true;
            }
            throw new CardGoneException();
        }
    }
}
