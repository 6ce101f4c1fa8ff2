package vn.eid.card.pcsc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import vn.eid.card.AccessKey;
import vn.eid.card.CardException;
import vn.eid.card.CardPresence;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReadRequest.ReadScope;
import vn.eid.card.ChipReading;
import vn.eid.card.Octets;
import vn.eid.card.ReadListener;
import vn.eid.card.cccd.AccessKeys;
import vn.eid.card.cccd.IdNumber;
import vn.eid.card.emrtd.ApduObserver;
import vn.eid.card.emrtd.ChipReader;
import vn.eid.card.emrtd.ReadingLimits;
import vn.eid.card.inspection.MemoryTrustStore;
import vn.eid.card.inspection.TrustStore;
import vn.eid.card.lds.BoundedParser;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.issue.CardIssuer;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.NeutralPortrait;
import vn.eid.card.simulator.link.Latency;
import vn.eid.card.simulator.link.VirtualTerminal;
import vn.eid.card.simulator.link.VirtualTerminals;
import vn.eid.card.simulator.pki.TestCsca;

/** A whole counter in memory: one reader, an issuer of cards, and the readers under test. */
public final class TestCounter implements AutoCloseable {
    static final String CARD_THREAD = "card";
    static final Instant TODAY = Instant.parse("2026-11-20T03:00:00Z");
    private static final TestCsca AUTHORITY = TestCsca.vietnam();

    final VirtualTerminal terminal;
    final VirtualTerminals terminals;
    final List<Thread> threads = new ArrayList<>();
    private final ExecutorService parsers = Executors.newCachedThreadPool(work -> thread(work, "parser"));
    private final PcscCardReaders readers;

    private TestCounter(Options options) {
        terminal = new VirtualTerminal("Reader 0", options.latency);
        terminals = new VirtualTerminals(terminal);
        ChipReader chipReader = new ChipReader(
                options.trust,
                new BoundedParser(parsers, Duration.ofSeconds(5)),
                new SecureRandom(),
                new TickingClock(),
                options.limits);
        readers = new PcscCardReaders(
                options.backend.orElseGet(() -> PcscBackend.of(terminals)),
                options.settings,
                chipReader,
                work -> thread(work, CARD_THREAD),
                Clock.systemUTC(),
                options.observer);
    }

    /** What a test wants different from a healthy counter. */
    static final class Options {
        private Latency latency = Latency.NONE;
        private TrustStore trust = trusting(AUTHORITY);
        private ReadingLimits limits = ReadingLimits.usual();
        private Optional<PcscBackend> backend = Optional.empty();
        private PcscSettings settings = PcscSettings.usual();
        private ApduObserver observer = ApduObserver.NONE;

        Options latency(Latency value) {
            latency = value;
            return this;
        }

        Options trust(TrustStore value) {
            trust = value;
            return this;
        }

        Options limits(ReadingLimits value) {
            limits = value;
            return this;
        }

        Options settings(PcscSettings value) {
            settings = value;
            return this;
        }

        Options observer(ApduObserver value) {
            observer = value;
            return this;
        }
    }

    static TestCounter open() {
        return new TestCounter(new Options());
    }

    static TestCounter open(UnaryOperator<Options> change) {
        return new TestCounter(change.apply(new Options()));
    }

    /** A counter whose readers are real ones. */
    static TestCounter over(PcscBackend backend, UnaryOperator<Options> change) {
        Options options = change.apply(new Options());
        options.backend = Optional.of(backend);
        return new TestCounter(options);
    }

    static TestCsca authority() {
        return AUTHORITY;
    }

    static TrustStore trusting(TestCsca authority) {
        return new MemoryTrustStore(
                List.of(authority.certificate()), List.of(authority.crl(TODAY.minusSeconds(3600), List.of())));
    }

    static IssuedCard issue(CardSpec spec) {
        return issueBy(AUTHORITY, spec);
    }

    static IssuedCard issueBy(TestCsca authority, CardSpec spec) {
        return new CardIssuer(authority, new NeutralPortrait(), new SecureRandom()).issue(spec);
    }

    PcscCardReaders readers() {
        return readers;
    }

    ChipReading read(CardSpec spec) throws CardException {
        IssuedCard card = issue(spec);
        return read(card.card(), requestFor(card.citizen()));
    }

    ChipReading read(ApduCard card, ChipReadRequest request) throws CardException {
        return read(card, request, ReadListener.NONE);
    }

    ChipReading read(ApduCard card, ChipReadRequest request, ReadListener listener) throws CardException {
        terminal.insert(card);
        return readers.read(new CardPresence(terminal.getName(), Octets.of(card.atr())), request, listener);
    }

    static ChipReadRequest requestFor(Citizen citizen) {
        IdNumber id = IdNumber.of(citizen.personalId()).orElseThrow();
        return new ChipReadRequest(AccessKeys.ofIdNumber(id), id.digits(), "", ReadScope.ALL);
    }

    static ChipReadRequest requestWith(AccessKey... keys) {
        return new ChipReadRequest(List.of(keys), "", "", ReadScope.ALL);
    }

    private Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        synchronized (threads) {
            threads.add(thread);
        }
        return thread;
    }

    @Override
    public void close() {
        readers.close();
        parsers.shutdownNow();
    }

    /** The day of the test, running at the speed of the real clock. */
    private static final class TickingClock extends Clock {
        private final long begin = System.nanoTime();

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return TODAY.plusNanos(System.nanoTime() - begin);
        }
    }
}
