package vn.eid.sync.simulator.crash;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Receipt;
import vn.eid.sync.queue.Reconciliation.Depth;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings.Role;

/**
 * The program that is killed: checks what its predecessors acknowledged, then captures, seals, queues and sends without
 * end. Every acknowledgement is one line on standard output, written only after the store has returned.
 */
public final class CrashChild {
    private static final List<String> PARTS = List.of("state", "chip", "portrait", "contact");
    private static final int DOSSIER_BYTES = 6000;

    private final CounterStore store;
    private final InstantSource time;
    private final Random random;
    private final PrintStream out;

    private CrashChild(CounterStore store, InstantSource time, Random random, PrintStream out) {
        this.store = store;
        this.time = time;
        this.random = random;
        this.out = out;
    }

    /** Arguments: folder, file of expectations, seed, depth of the check. */
    public static void main(String... arguments) throws Exception {
        live(
                Path.of(arguments[0]),
                CrashExpectations.read(Path.of(arguments[1])),
                Depth.valueOf(arguments[3]),
                new Random(Long.parseLong(arguments[2])),
                Integer.MAX_VALUE);
    }

    /** @param dossiers after which this life ends by itself */
    static void live(Path folder, CrashExpectations expected, Depth depth, Random random, int dossiers)
            throws Exception {
        var time = InstantSource.system();
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        try (var store = CounterStore.open(
                TrainingStore.settings(folder, certificate(folder.resolve("ministry.pem"))),
                Role.ALONE,
                new LocalDisk(),
                time,
                new SecureRandom())) {
            var child = new CrashChild(store, time, random, out);
            expected.check(store, depth).forEach(lost -> out.println("lost " + lost));
            out.println("ready");
            for (int dossier = 0; dossier < dossiers; dossier++) {
                child.work();
            }
        }
    }

    private static X509Certificate certificate(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private void work() throws QueueException {
        var id = DossierId.create("QN04", LocalDate.of(2026, 11, 20), random);
        capture(id);
        save(id);
        store.drafts().erase(id);
        out.println("erased " + id);
        if (random.nextInt(3) == 0) {
            send();
        }
    }

    private void capture(DossierId id) throws QueueException {
        for (var part : PARTS) {
            var content = new byte[200 + random.nextInt(20_000)];
            random.nextBytes(content);
            out.println("begin " + id + " " + part);
            store.drafts().put(id, part, content);
            out.println("step " + id + " " + part + " " + Spool.sha256(content));
            store.audit().append("step-done", "canbo1", Map.of("dossier", id.value(), "step", part));
            out.println("audit " + store.audit().head().orElseThrow().sequence());
        }
    }

    private void save(DossierId id) throws QueueException {
        var dossier = TrainingDossier.of(id, "022090000017", time.instant(), DOSSIER_BYTES, random);
        var sealed = store.sealer().seal(dossier);
        out.println("sealed " + id + " " + sealed.sha256());
        store.queue().add(sealed, Optional.empty());
        out.println("saved " + id + " " + sealed.sha256());
        out.println("erasing " + id);
    }

    private void send() throws QueueException {
        var lease = store.agent().lease(Duration.ofMillis(1));
        if (lease.isPresent()) {
            var dossier = lease.get().dossier();
            store.agent().received(lease.get(), receipt(dossier.id(), dossier.sha256()));
            out.println("received " + dossier.id());
        }
    }

    private Receipt receipt(DossierId id, String sha256) {
        return new Receipt("R-" + id, sha256, time.instant(), Optional.empty());
    }
}
