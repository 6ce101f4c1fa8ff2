package vn.eid.card.simulator.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import net.sf.scuba.smartcards.CardServiceException;
import vn.eid.card.CardException;
import vn.eid.card.CardPresence;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReadRequest.ReadScope;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict.Proof;
import vn.eid.card.Octets;
import vn.eid.card.ReadListener;
import vn.eid.card.ReadStatistics;
import vn.eid.card.cccd.AccessKeys;
import vn.eid.card.cccd.IdNumber;
import vn.eid.card.emrtd.ChipReader;
import vn.eid.card.emrtd.ReadingLimits;
import vn.eid.card.inspection.MemoryTrustStore;
import vn.eid.card.lds.BoundedParser;
import vn.eid.card.pcsc.PcscBackend;
import vn.eid.card.pcsc.PcscCardReaders;
import vn.eid.card.pcsc.PcscSettings;
import vn.eid.card.simulator.issue.CardIssuer;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.lds.NeutralPortrait;
import vn.eid.card.simulator.link.Latency;
import vn.eid.card.simulator.link.VirtualTerminal;
import vn.eid.card.simulator.link.VirtualTerminals;
import vn.eid.card.simulator.pki.TestCsca;

/**
 * What reading one card costs: APDUs, bytes and milliseconds, with short and with extended length, in memory or through a
 * PC/SC reader, beside JMRTD's default read of the same card in the same run and beside what the air alone costs.
 */
public final class CardBench {
    private static final int PORTRAIT_BYTES = 20_000;
    private static final int WARM_UP = 25;
    private static final int RUNS = 9;
    private static final Duration PER_APDU = Duration.ofMillis(10);
    /** ISO/IEC 14443 at 424 kbit/s, nine bits for each byte. */
    private static final int BITS_PER_SECOND = 424_000;

    private static final int BITS_PER_BYTE = 9;

    private final Consumer<String> progress;
    private final TestCsca authority = TestCsca.vietnam();
    private final IssuedCard card = new CardIssuer(authority, new NeutralPortrait(), new SecureRandom())
            .issue(CardSpec.cccd(0).files(files -> files.withPortraitBytes(PORTRAIT_BYTES)));

    /** @param progress is told in words what runs now */
    public CardBench(Consumer<String> progress) {
        this.progress = progress;
    }

    /** The card that is read: lay it in a reader of pcscd for {@link #overPcsc}. */
    public IssuedCard card() {
        return card;
    }

    /** Everything that needs no reader and no service. */
    public List<Figure> inMemory() throws CardException, IOException {
        List<Figure> figures = new ArrayList<>();
        progress.accept("reading without delay");
        VirtualTerminal fast = inserted(Latency.NONE);
        Measured extended = measure(new VirtualTerminals(fast), fast, ReadingLimits.usual(), WARM_UP + RUNS);
        Measured shortly =
                measure(new VirtualTerminals(fast), fast, ReadingLimits.usual().shortLengthOnly(), WARM_UP + RUNS);
        figures.add(Figure.atMost("card.apdus.extended", extended.apdus(), "APDU", 45, ""));
        figures.add(Figure.atMost("card.apdus.short", shortly.apdus(), "APDU", 130, ""));
        figures.add(Figure.of("card.bytes.extended", extended.bytes(), "byte"));
        figures.add(Figure.of("card.bytes.short", shortly.bytes(), "byte"));
        figures.add(
                Figure.atMost("card.cpu.warm", extended.cpuMillis(), "ms", 150, "reader and virtual card together"));
        figures.add(Figure.of("card.wall.extended.nodelay", extended.totalMillis(), "ms"));
        figures.add(Figure.of("card.wall.short.nodelay", shortly.totalMillis(), "ms"));

        progress.accept("reading at 10 ms for each APDU, beside JMRTD");
        VirtualTerminal slow = inserted(Latency.perApdu(PER_APDU));
        Measured delayed = measure(new VirtualTerminals(slow), slow, ReadingLimits.usual(), RUNS);
        Measured delayedShort =
                measure(new VirtualTerminals(slow), slow, ReadingLimits.usual().shortLengthOnly(), 3);
        JmrtdRead.Cost peer = peer(slow);
        figures.add(Figure.of("card.wall.extended.10ms", delayed.totalMillis(), "ms"));
        figures.add(Figure.of("card.wall.short.10ms", delayedShort.totalMillis(), "ms"));
        figures.add(Figure.of("card.peer.jmrtd.apdus", peer.apdus(), "APDU"));
        figures.add(Figure.of("card.peer.jmrtd.10ms", peer.totalMillis(), "ms"));
        String against = String.format("JMRTD default: %.0f ms, files %.0f ms", peer.totalMillis(), peer.filesMillis());
        figures.add(Figure.atLeast("card.speedup.total", peer.totalMillis() / delayed.totalMillis(), "x", 3, against));
        figures.add(Figure.atLeast("card.speedup.files", peer.filesMillis() / delayed.filesMillis(), "x", 4, against));
        figures.add(floor(delayed));

        progress.accept("pulling the card before each answer");
        figures.addAll(new PulledCardBench(authority, card).run());
        return figures;
    }

    /**
     * The same over a reader of this machine in which {@link #card} lies.
     *
     * @param terminals the machine's terminals
     * @param terminal the one with the card
     */
    public List<Figure> overPcsc(CardTerminals terminals, CardTerminal terminal) throws CardException, IOException {
        progress.accept("reading over PC/SC");
        Measured extended = measure(terminals, terminal, ReadingLimits.usual(), 5);
        Measured shortly = measure(terminals, terminal, ReadingLimits.usual().shortLengthOnly(), 5);
        JmrtdRead.Cost peer = peer(terminal);
        return List.of(
                Figure.of("card.pcsc.wall.extended", extended.totalMillis(), "ms"),
                Figure.of("card.pcsc.wall.short", shortly.totalMillis(), "ms"),
                Figure.of("card.pcsc.peer.jmrtd", peer.totalMillis(), "ms"));
    }

    private Figure floor(Measured delayed) {
        double air = (delayed.bytes() + delayed.sent()) * BITS_PER_BYTE * 1000.0 / BITS_PER_SECOND;
        double floor = delayed.apdus() * (double) PER_APDU.toMillis();
        String model = String.format(
                "model: %d APDUs of 10 ms; the air at 424 kbit/s would add %.0f ms", delayed.apdus(), air);
        return Figure.atMost("card.above.floor.10ms", delayed.totalMillis() - floor, "ms", 300, model);
    }

    private JmrtdRead.Cost peer(CardTerminal terminal) throws IOException {
        try {
            JmrtdRead.of(terminal, card.citizen().can());
            return JmrtdRead.of(terminal, card.citizen().can());
        } catch (javax.smartcardio.CardException | CardServiceException failed) {
            throw new IOException("the peer could not connect", failed);
        }
    }

    private VirtualTerminal inserted(Latency latency) {
        VirtualTerminal terminal = new VirtualTerminal("bench", latency);
        terminal.insert(card.card());
        return terminal;
    }

    /** Medians of the last nine runs at most; the first ones warm the machine up. */
    private Measured measure(CardTerminals terminals, CardTerminal terminal, ReadingLimits limits, int runs)
            throws CardException {
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "bench");
            thread.setDaemon(true);
            return thread;
        };
        ExecutorService parsers = Executors.newCachedThreadPool(daemons);
        AtomicLong sent = new AtomicLong();
        ChipReader reader = chipReader(authority, parsers, limits);
        List<Measured> measured = new ArrayList<>();
        try (PcscCardReaders readers = new PcscCardReaders(
                PcscBackend.of(terminals),
                PcscSettings.usual(),
                reader,
                daemons,
                Clock.systemUTC(),
                (command, response) -> sent.addAndGet(command))) {
            CardPresence presence =
                    new CardPresence(terminal.getName(), Octets.of(card.card().atr()));
            for (int i = 0; i < runs; i++) {
                sent.set(0);
                measured.add(one(readers, presence, sent));
            }
        } finally {
            parsers.shutdownNow();
        }
        return Measured.median(measured.subList(Math.max(0, runs - RUNS), runs));
    }

    /** One that trusts {@code authority} and parses on {@code parsers}. */
    static ChipReader chipReader(TestCsca authority, ExecutorService parsers, ReadingLimits limits) {
        MemoryTrustStore trust = new MemoryTrustStore(
                List.of(authority.certificate()), List.of(authority.crl(Instant.now(), List.of())));
        return new ChipReader(
                trust,
                new BoundedParser(parsers, Duration.ofSeconds(5)),
                new SecureRandom(),
                Clock.systemUTC(),
                limits);
    }

    private Measured one(PcscCardReaders readers, CardPresence presence, AtomicLong sent) throws CardException {
        IdNumber id = IdNumber.of(card.citizen().personalId()).orElseThrow();
        ChipReadRequest request = new ChipReadRequest(AccessKeys.ofIdNumber(id), id.digits(), "", ReadScope.ALL);
        double cpuBefore = cpuMillis();
        long begin = System.nanoTime();
        ChipReading reading = readers.read(presence, request, ReadListener.NONE);
        double wall = (System.nanoTime() - begin) / 1e6;
        if (reading.verdict().overall() != Proof.PROVEN) {
            throw new IllegalStateException("the card was not proven: " + reading.verdict());
        }
        ReadStatistics cost = reading.statistics();
        return new Measured(cost.apdus(), cost.bytes(), sent.get(), wall, cost.filesMillis(), cpuMillis() - cpuBefore);
    }

    /** Of the whole process: the virtual card's own work is in it, and the compiler's. */
    private static double cpuMillis() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e6;
    }

    private record Measured(
            int apdus, long bytes, long sent, double totalMillis, double filesMillis, double cpuMillis) {
        static Measured median(List<Measured> runs) {
            Measured last = runs.get(runs.size() - 1);
            return new Measured(
                    last.apdus,
                    last.bytes,
                    last.sent,
                    middle(runs, Measured::totalMillis),
                    middle(runs, Measured::filesMillis),
                    middle(runs, Measured::cpuMillis));
        }

        private static double middle(List<Measured> runs, ToDoubleFunction<Measured> value) {
            double[] sorted = runs.stream().mapToDouble(value).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }
}
