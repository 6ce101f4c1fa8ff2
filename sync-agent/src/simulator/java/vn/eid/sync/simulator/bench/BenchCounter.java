package vn.eid.sync.simulator.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.eid.sync.agent.AgentSettings;
import vn.eid.sync.agent.SyncAgent;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.gateway.FileUploadUrlStore;
import vn.eid.sync.gateway.GatewaySettings;
import vn.eid.sync.gateway.GatewayTls;
import vn.eid.sync.gateway.HttpsMinistryGateway;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.keys.StationKeyStore;
import vn.eid.sync.keys.StationSecrets;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueLocation;
import vn.eid.sync.queue.QueueSettings;
import vn.eid.sync.queue.ReviewSampling;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.queue.SpoolEntry;
import vn.eid.sync.queue.StationQueue;
import vn.eid.sync.simulator.gateway.CounterKit;

/** A counter's store and line as the product wires them, filled with sealed files of random bytes. */
final class BenchCounter implements AutoCloseable {
    private static final int LIMIT = 1_000_000;

    private final Path folder;
    private final CounterKit kit;
    private final StationKeyStore keys;
    private final Spool spool;
    private final LookupHash lookup;
    private final StationQueue queue;
    private final InstantSource clock;
    private final ExecutorService io = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "gateway-io");
        thread.setDaemon(true);
        return thread;
    });

    /** A counter that owns its queue: no agent's process runs. */
    BenchCounter(Path folder, CounterKit kit, InstantSource clock) throws QueueException, IOException {
        this(folder, kit, clock, false);
    }

    /** @param joins whether an agent's process owns the queue */
    BenchCounter(Path folder, CounterKit kit, InstantSource clock, boolean joins) throws QueueException, IOException {
        SecureRandom random = new SecureRandom();
        DurableFiles files = new DurableFiles(new LocalDisk());
        this.folder = folder;
        this.kit = kit;
        this.clock = clock;
        keys = StationKeyStore.open(kit.settings(), files, random);
        StationSecrets secrets = StationSecrets.open(folder.resolve("keys"), keys, files, random);
        spool = new Spool(folder.resolve("spool"), files, new SecretBox(secrets.labels(), random));
        lookup = new LookupHash(secrets.lookup());
        queue = StationQueue.open(
                joins
                        ? new QueueLocation.Joined(folder.resolve("queue"), secrets.database())
                        : new QueueLocation.Owned(folder.resolve("queue"), secrets.database(), false),
                new QueueSettings(
                        "QN04-1", spool, secrets.rows(), lookup, new ReviewSampling(0, secrets.lookup()), LIMIT, clock),
                new LocalDisk(),
                random);
    }

    static DossierId id(int number) {
        return new DossierId(String.format("QN04-%06d-%06d", 261120 + number / 1_000_000, number % 1_000_000));
    }

    /** Adds a dossier as the counter does after sealing: file, label and row are on the disk when it returns. */
    DossierId add(int number, int size) throws QueueException {
        byte[] content = content(number, size);
        DossierId id = id(number);
        SpoolEntry entry = new SpoolEntry(
                id,
                size,
                Spool.sha256(content),
                "T***",
                lookup.ofIdNumber(String.format("%012d", number)),
                lookup.ofPhone("+84912345678"),
                clock.instant(),
                "canbo1",
                Optional.empty());
        queue.counter().add(spool.store(entry, content), Optional.empty());
        return id;
    }

    /** The bytes of a dossier: the same number and size give the same ones. */
    static byte[] content(int number, int size) {
        byte[] content = new byte[size];
        new Random(number).nextBytes(content);
        return content;
    }

    /** How many dossiers have not arrived yet. */
    long waiting() throws QueueException {
        Map<DossierStatus, Long> counts = queue.agent().counts();
        return counts.getOrDefault(DossierStatus.QUEUED, 0L) + counts.getOrDefault(DossierStatus.UPLOADING, 0L);
    }

    /** How many dossiers are on their way. */
    long underWay() throws QueueException {
        return queue.agent().counts().getOrDefault(DossierStatus.UPLOADING, 0L);
    }

    StationQueue queue() {
        return queue;
    }

    /** The line, through a port of its own when a slow line lies between. */
    MinistryGateway line(Optional<Integer> port) throws IOException, GeneralSecurityException {
        URI address = URI.create(Files.readString(kit.address()));
        URI through = port.map(p -> URI.create("https://127.0.0.1:" + p + "/")).orElse(address);
        return new HttpsMinistryGateway(
                GatewaySettings.of(through),
                GatewayTls.of(Optional.of(keys.tlsClient()), certificates(kit.authority())),
                new FileUploadUrlStore(folder.resolve("uploads")),
                io,
                clock,
                System::nanoTime);
    }

    SyncAgent agent(MinistryGateway gateway, AgentSettings settings) {
        return SyncAgent.start(
                new SyncAgent.Parts(queue.agent(), gateway, event -> {}, clock, List.of()), settings, Thread::new);
    }

    private static List<X509Certificate> certificates(Path pem) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    @Override
    public void close() throws QueueException {
        queue.close();
        io.shutdown();
    }
}
