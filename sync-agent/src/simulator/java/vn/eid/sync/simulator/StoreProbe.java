package vn.eid.sync.simulator;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueFilter;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings.Role;

/**
 * A program that has just started, as the officer meets it in the morning: opens the store, lists, seals its first dossier,
 * and says how long each took and how much memory is in use.
 */
public final class StoreProbe {
    private static final int PAGES = 200;

    private StoreProbe() {}

    /** Arguments: folder of the store, whether to warm up before the first dossier. */
    public static void main(String... arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        var time = InstantSource.system();
        var random = new Random(time.millis());
        var start = System.nanoTime();
        try (var store = CounterStore.open(
                TrainingStore.settings(folder, certificate(folder.resolve("ministry.pem"))),
                Role.ALONE,
                new LocalDisk(),
                time,
                new SecureRandom())) {
            tell(out, "open", start);
            start = System.nanoTime();
            store.queue().list(new QueueFilter(Set.of(), Optional.empty(), 50));
            tell(out, "first-page", start);
            if (Boolean.parseBoolean(arguments[1])) {
                store.warmUp();
            }
            var id = DossierId.create("QN04", LocalDate.of(2026, 11, 20), random);
            var dossier = TrainingDossier.of(id, "022090000017", time.instant(), 3_000_000, random);
            start = System.nanoTime();
            store.queue().add(store.sealer().seal(dossier), Optional.empty());
            tell(out, "first-seal", start);
            var after = Optional.<DossierId>empty();
            for (int page = 0; page < PAGES; page++) {
                var found = store.queue().list(new QueueFilter(Set.of(), after, 500));
                after = found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(found.get(found.size() - 1).id());
            }
            System.gc();
            var runtime = Runtime.getRuntime();
            out.printf(Locale.ROOT, "heap %d%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static void tell(PrintStream out, String name, long start) {
        out.printf(Locale.ROOT, "%s %.1f%n", name, (System.nanoTime() - start) / 1e6);
    }

    private static X509Certificate certificate(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
