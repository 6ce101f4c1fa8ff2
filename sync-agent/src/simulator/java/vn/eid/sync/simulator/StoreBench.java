package vn.eid.sync.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFilter;
import vn.eid.sync.queue.SpoolEntry;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;
import vn.eid.sync.station.StoreSettings.Role;

/** Measures a counter's store against the limits that an officer would feel. The figures of {@code bench store}. */
public final class StoreBench {
    private static final int BATCH = 1000;
    private final Path folder;
    private final List<String> java;
    private final StoreSettings settings;
    private final InstantSource time;
    private final LongSupplier nanoTime;
    private final Random random = new Random(20261120);

    /**
     * @param folder empty
     * @param java command that starts a Java runtime with this class path, without a main class
     * @param nanoTime as {@code System::nanoTime}
     */
    public StoreBench(Path folder, List<String> java, InstantSource time, LongSupplier nanoTime)
            throws QueueException, IOException {
        this.folder = folder;
        this.java = List.copyOf(java);
        var secure = new SecureRandom();
        var pki = TestPki.create(time.instant(), secure);
        var ministry = pki.ministryEncryption();
        this.settings = TrainingStore.settings(folder, ministry.certificate());
        this.time = time;
        this.nanoTime = nanoTime;
        TrainingStore.certify(folder, pki, time, secure);
        ministry.write(folder, "ministry");
    }

    /**
     * One measured value.
     *
     * @param name stable
     * @param goal not more than this, in the same unit
     */
    public record Figure(String name, double value, String unit, double goal) {
        public boolean ok() {
            return value <= goal;
        }
    }

    /** A piece of work that is timed. */
    private interface Work {
        void run() throws QueueException, IOException;
    }

    /**
     * Measures.
     *
     * @param rows in the index, e.g. 100,000
     * @param repetitions of each short measurement; their median counts
     */
    public List<Figure> run(int rows, int repetitions) throws QueueException, IOException {
        var figures = new ArrayList<Figure>();
        try (var store = open()) {
            steps(store, repetitions, figures);
            sealing(store, repetitions, figures);
        }
        var empty = probe(false);
        try (var store = open()) {
            fill(store, rows);
        }
        var full = probe(false);
        var warmed = probe(true);
        figures.add(new Figure("open-index-in-a-new-program", full.get("open"), "ms", 3000));
        figures.add(new Figure("first-page-in-a-new-program", full.get("first-page"), "ms", 500));
        figures.add(new Figure("first-seal-of-3-MB-warmed-up", warmed.get("first-seal"), "ms", 300));
        figures.add(new Figure("first-seal-of-3-MB-cold", full.get("first-seal"), "ms", 1500));
        figures.add(new Figure("heap-growth-with-the-index", full.get("heap") - empty.get("heap"), "MB", 8));
        try (var store = open()) {
            lookUps(store, rows, repetitions, figures);
        }
        return List.copyOf(figures);
    }

    /** What a program says that has just started. */
    private Map<String, Double> probe(boolean warmUp) throws IOException {
        var command = new ArrayList<>(java);
        command.addAll(List.of(StoreProbe.class.getName(), folder.toString(), Boolean.toString(warmUp)));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("probe.log").toFile()))
                .start();
        var told = new HashMap<String, Double>();
        try (var lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ");
                told.put(words[0], Double.parseDouble(words[1]));
            }
        }
        if (!told.containsKey("heap")) {
            throw new IOException("the new program failed: " + Files.readString(folder.resolve("probe.log")));
        }
        return told;
    }

    private CounterStore open() throws QueueException {
        return CounterStore.open(settings, Role.ALONE, new LocalDisk(), time, new SecureRandom());
    }

    private void steps(CounterStore store, int repetitions, List<Figure> figures) throws QueueException, IOException {
        var draft = number();
        var portrait = new byte[150_000];
        random.nextBytes(portrait);
        figures.add(new Figure(
                "draft-step-150-kB",
                median(repetitions, () -> store.drafts().put(draft, "portrait", portrait)),
                "ms",
                50));
        store.drafts().erase(draft);
    }

    private void sealing(CounterStore store, int repetitions, List<Figure> figures) throws QueueException, IOException {
        figures.add(new Figure(
                "seal-and-queue-3-MB",
                median(repetitions, () -> {
                    var dossier = TrainingDossier.of(number(), idNumber(), time.instant(), 3_000_000, random);
                    store.queue().add(store.sealer().seal(dossier), Optional.empty());
                }),
                "ms",
                300));
    }

    private void fill(CounterStore store, int rows) throws QueueException {
        var lookup = new LookupHash(store.secrets().lookup());
        for (int done = 0; done < rows; done += BATCH) {
            var entries = new ArrayList<SpoolEntry>();
            for (int i = 0; i < Math.min(BATCH, rows - done); i++) {
                entries.add(decided(lookup, done + i));
            }
            store.index().restore(entries);
        }
    }

    /** An entry of the past: the ministry has decided and the sealed file is erased. */
    private SpoolEntry decided(LookupHash lookup, int number) {
        var sealedAt = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(60L * number);
        return new SpoolEntry(
                number(),
                3_000_000,
                String.format("%064x", number),
                "N*** V*** THỬ",
                lookup.ofIdNumber(String.format("%012d", number)),
                lookup.ofPhone(String.format("+84%09d", number)),
                sealedAt,
                "canbo" + number % 7,
                Optional.empty(),
                Optional.of(new SpoolEntry.Delivery("BCA-" + number, DossierStatus.ACTIVATED, sealedAt)));
    }

    private void lookUps(CounterStore store, int rows, int repetitions, List<Figure> figures)
            throws QueueException, IOException {
        var queue = store.queue();
        figures.add(new Figure(
                "list-page-of-50",
                median(repetitions, () -> queue.list(filter(Set.of(), Optional.empty()))),
                "ms",
                50));
        var middle =
                queue.findByIdNumber(String.format("%012d", rows / 2)).get(0).id();
        var activated = Set.of(DossierStatus.ACTIVATED, DossierStatus.REJECTED);
        figures.add(new Figure(
                "list-page-from-the-middle",
                median(repetitions, () -> queue.list(filter(activated, Optional.of(middle)))),
                "ms",
                50));
        figures.add(new Figure(
                "find-by-identity-number",
                median(repetitions, () -> queue.findByIdNumber(String.format("%012d", random.nextInt(rows)))),
                "ms",
                50));
        figures.add(new Figure("find-by-dossier-number", median(repetitions, () -> queue.find(middle)), "ms", 50));
        figures.add(new Figure("counts", median(repetitions, queue::counts), "ms", 200));
    }

    private static QueueFilter filter(Set<DossierStatus> statuses, Optional<DossierId> after) {
        return new QueueFilter(statuses, after, 50);
    }

    private DossierId number() {
        return DossierId.create("QN04", LocalDate.of(2026, 11, 20), random);
    }

    private String idNumber() {
        return String.format("%012d", random.nextLong(1_000_000_000_000L));
    }

    private double median(int repetitions, Work work) throws QueueException, IOException {
        var times = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            times[i] = once(work);
        }
        Arrays.sort(times);
        return times[repetitions / 2];
    }

    private double once(Work work) throws QueueException, IOException {
        var start = nanoTime.getAsLong();
        work.run();
        return (nanoTime.getAsLong() - start) / 1e6;
    }
}
