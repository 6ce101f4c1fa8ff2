package vn.eid.sync.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.eid.sync.agent.AgentConfig;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

/** Puts sealed training dossiers into the queue of an installed counter: {@code FullQueue CONFIGURATION COUNT}. */
public final class FullQueue {
    private FullQueue() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        int count = Integer.parseInt(arguments[1]);
        fill(AgentConfig.read(Path.of(arguments[0])), count);
        System.out.println(count);
    }

    private static void fill(AgentConfig.Plan plan, int count) throws Exception {
        var random = new SecureRandom();
        var now = Instant.now();
        var ministry = certificate(plan.ministry());
        var settings = new StoreSettings(
                plan.data(),
                plan.counter(),
                plan.keys(),
                ministry,
                new StoreSettings.Rules(0, 100_000),
                Optional.empty(),
                plan.behaviour().zone());
        try (CounterStore store = CounterStore.open(
                settings, StoreSettings.Role.ALONE, new LocalDisk(), InstantSource.system(), random)) {
            for (int i = 0; i < count; i++) {
                add(store, now, i, random);
            }
        }
    }

    private static X509Certificate certificate(Path pem) throws IOException, CertificateException {
        try (var in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static void add(CounterStore store, Instant now, int number, SecureRandom random) throws QueueException {
        var id = DossierId.create("QN04", LocalDate.ofInstant(now, ZoneOffset.UTC), random);
        store.audit().append("sealed", "canbo1", Map.of("dossier", id.value()));
        var dossier = TrainingDossier.of(id, "022090000" + (100 + number), now, 20_000, new Random(number));
        store.queue().add(store.sealer().seal(dossier), Optional.empty());
    }
}
