package vn.eid.card.pcsc;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.smartcardio.Card;
import javax.smartcardio.CardTerminal;
import vn.eid.card.CardException;
import vn.eid.card.CardPresence;
import vn.eid.card.CardReaders;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReading;
import vn.eid.card.Octets;
import vn.eid.card.ReadListener;
import vn.eid.card.ReadPhase;
import vn.eid.card.ReaderState;
import vn.eid.card.emrtd.ApduObserver;
import vn.eid.card.emrtd.ChipReader;

/**
 * The readers of this machine over PC/SC. One watch looks at all of them; while a chip is read the watch rests, because the
 * service answers one caller at a time.
 */
public final class PcscCardReaders implements CardReaders {
    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final int WRONG_LENGTH = 0x67;

    private final PcscBackend backend;
    private final PcscSettings settings;
    private final ChipReader chipReader;
    private final ThreadFactory threads;
    private final Clock clock;
    private final ApduObserver observer;
    private final ReaderWatch watch;
    /** Readers whose drivers broke down over extended lengths and did well with short ones. */
    private final Set<String> shortOnly = ConcurrentHashMap.newKeySet();

    private final Set<String> shortNext = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param backend way to the readers
     * @param settings names and limits
     * @param chipReader reads what lies on a reader
     * @param threads makes daemon threads for the watch and for the calls of each connection
     * @param clock measures the time of a reading
     * @param observer is told of every exchange
     */
    public PcscCardReaders(
            PcscBackend backend,
            PcscSettings settings,
            ChipReader chipReader,
            ThreadFactory threads,
            Clock clock,
            ApduObserver observer) {
        this.backend = backend;
        this.settings = settings;
        this.chipReader = chipReader;
        this.threads = threads;
        this.clock = clock;
        this.observer = observer;
        this.watch = new ReaderWatch(backend, settings, threads);
    }

    @Override
    public void watch(Consumer<ReaderState> listener) {
        watch.start(listener);
    }

    @Override
    public ChipReading read(CardPresence presence, ChipReadRequest request, ReadListener listener)
            throws CardException {
        watch.rest();
        try {
            boolean shortLength = shortNext.remove(presence.reader()) || shortOnly.contains(presence.reader());
            return readInForm(presence, request, listener, shortLength);
        } catch (RuntimeException unexpected) {
            // the border of the module: a defect of ours must reach the officer as a fault with a code
            throw LinkFaults.internal(ReadPhase.READING, unexpected);
        } finally {
            watch.goOn();
        }
    }

    private ChipReading readInForm(
            CardPresence presence, ChipReadRequest request, ReadListener listener, boolean shortLength)
            throws CardException {
        try (CardThread thread = new CardThread(threads)) {
            PcscLink link = connect(presence, thread);
            try {
                if (!link.atr().equals(presence.atr())) {
                    throw LinkFaults.cardRemoved(ReadPhase.CONNECTING, "another card lies there now", null);
                }
                return chipReader.read(link, request, listener, observer, shortLength);
            } catch (CardException fault) {
                boolean retry = !shortLength && link.extendedFailed() && fault.phase() == ReadPhase.ACCESS;
                if (!retry) {
                    remember(fault, presence.reader());
                    throw fault;
                }
            } finally {
                if (link.lost()) {
                    watch.forget(presence.reader());
                }
                disconnect(link, thread);
            }
        }
        ChipReading reading = readInForm(presence, request, listener, true);
        shortOnly.add(presence.reader());
        return reading;
    }

    /** A chip that ended its session over a length gets short ones at the next try. */
    private void remember(CardException fault, String reader) {
        if (fault.statusWord().stream().anyMatch(sw -> sw >> 8 == WRONG_LENGTH)) {
            shortNext.add(reader);
        }
    }

    private PcscLink connect(CardPresence presence, CardThread thread) throws CardException {
        ReadPhase phase = ReadPhase.CONNECTING;
        try {
            Optional<CardTerminal> terminal = thread.call(() -> terminal(presence.reader()), settings.serviceLimit());
            if (terminal.isEmpty()) {
                throw LinkFaults.noReader(phase);
            }
            Card card = thread.call(() -> terminal.get().connect("*"), settings.exchangeLimit());
            PcscLink.Limits limits = new PcscLink.Limits(
                    clock.instant().plus(settings.readingLimit()), settings.exchangeLimit(), () -> closed);
            return new PcscLink(card, thread, clock, limits);
        } catch (ExecutionException failed) {
            watch.forget(presence.reader());
            throw LinkFaults.of(PcscErrors.of(failed.getCause()), phase, failed.getCause());
        } catch (TimeoutException silent) {
            watch.forget(presence.reader());
            throw LinkFaults.cardMute(phase, "no connection to the card");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw LinkFaults.cancelled(phase);
        }
    }

    private Optional<CardTerminal> terminal(String name) throws javax.smartcardio.CardException {
        return backend.terminals().stream()
                .filter(terminal -> terminal.getName().equals(name))
                .findFirst();
    }

    /** With a reset, so that nobody finds an open session; a card that is gone or silent cannot be reset. */
    private static void disconnect(PcscLink link, CardThread thread) {
        if (link.abandoned()) {
            return;
        }
        try {
            thread.call(link::disconnect, FAREWELL);
        } catch (ExecutionException | TimeoutException gone) {
            return;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        watch.close();
    }

    /** Answer to reset as the presence tells it. */
    static Octets atrOf(Card card) {
        return Octets.of(card.getATR().getBytes());
    }
}
