package vn.eid.sync.agent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.spec.SecretKeySpec;
import vn.eid.sync.audit.AuditExtract;
import vn.eid.sync.dossier.ChipEvidence;
import vn.eid.sync.dossier.ContactDetails;
import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.gateway.FileUploadUrlStore;
import vn.eid.sync.gateway.GatewaySettings;
import vn.eid.sync.gateway.GatewayTls;
import vn.eid.sync.gateway.HttpsMinistryGateway;
import vn.eid.sync.keys.StationKeyStore;
import vn.eid.sync.keys.StationKeys;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueLocation;
import vn.eid.sync.queue.QueueSettings;
import vn.eid.sync.queue.ReviewSampling;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.queue.StationQueue;
import vn.eid.sync.seal.CmsSeal;
import vn.eid.sync.seal.SpoolSealer;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.simulator.gateway.CounterKit;

/** A whole counter without its screens: real keys, seal, spool, database and agent, as a composition root wires them. */
final class Counter implements AutoCloseable {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Path folder;
    private final CounterKit kit;
    private final SecureRandom random = new SecureRandom();
    private final StationKeys keys;
    private final SpoolSealer sealer;
    private final StationQueue queue;
    private final ExecutorService io = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "gateway-io");
        thread.setDaemon(true);
        return thread;
    });

    Counter(Path folder, CounterKit kit) throws IOException, QueueException, GeneralSecurityException {
        this.folder = folder;
        this.kit = kit;
        DurableFiles files = new DurableFiles(new LocalDisk());
        keys = StationKeyStore.open(kit.settings(), files, random);
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        LookupHash lookup = new LookupHash(key);
        Spool spool = new Spool(folder.resolve("spool"), files, new SecretBox(key, random));
        sealer = new SpoolSealer(
                new CmsSeal(keys, certificates(kit.ministry()).get(0), random),
                spool,
                id -> new AuditExtract(List.of(), 0, "00".repeat(32)),
                lookup,
                InstantSource.system());
        queue = StationQueue.open(
                new QueueLocation.Owned(folder.resolve("db"), key, false),
                new QueueSettings(
                        "QN04-1", spool, key, lookup, new ReviewSampling(0, key), 10_000, InstantSource.system()),
                new LocalDisk(),
                random);
    }

    static List<X509Certificate> certificates(Path pem) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    StationQueue queue() {
        return queue;
    }

    /** A citizen's dossier, sealed and queued as the kiosk does it. */
    DossierId enrol(String idNumber, String phone, ChipEvidence chip) throws QueueException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        DossierId id = DossierId.create("QN04", java.time.LocalDate.ofInstant(now, HERE), random);
        Dossier plain = TrainingDossier.of(id, idNumber, now, 40_000, random);
        Dossier dossier = new Dossier(
                id,
                plain.request(),
                plain.citizen(),
                chip,
                plain.representative(),
                plain.portrait(),
                plain.documents(),
                new ContactDetails(phone, Optional.empty(), ContactDetails.PhoneVerification.ONE_TIME_CODE),
                plain.consent(),
                plain.decisions(),
                plain.station(),
                plain.officer(),
                plain.startedAt(),
                plain.confirmedAt(),
                plain.clockOffsetMillis(),
                plain.previous());
        queue.counter().add(sealer.seal(dossier), Optional.empty());
        return id;
    }

    SyncAgent startAgent() throws IOException, GeneralSecurityException {
        GatewayTls tls = GatewayTls.of(Optional.of(keys.tlsClient()), certificates(kit.authority()));
        HttpsMinistryGateway gateway = new HttpsMinistryGateway(
                GatewaySettings.of(URI.create(Files.readString(kit.address()))),
                tls,
                new FileUploadUrlStore(folder.resolve("begun")),
                io,
                InstantSource.system(),
                System::nanoTime);
        return SyncAgent.start(
                new SyncAgent.Parts(queue.agent(), gateway, event -> {}, InstantSource.system(), List.of()),
                AgentSettings.defaults(random, HERE).withStatusFile(folder.resolve("agent.status.json")),
                Thread::new);
    }

    @Override
    public void close() throws QueueException {
        queue.close();
        io.shutdown();
    }
}
