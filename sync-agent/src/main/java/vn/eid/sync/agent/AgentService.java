package vn.eid.sync.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.gateway.FileUploadUrlStore;
import vn.eid.sync.gateway.GatewayTls;
import vn.eid.sync.gateway.HttpsMinistryGateway;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.keys.KeyAdministration;
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
import vn.eid.sync.queue.StationQueue;

/**
 * The agent as a program of its own: the owner of the queue, the line to the ministry, and the loops, wired together. The
 * folders are those of the counter, which joins the queue over the loopback interface.
 */
final class AgentService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgentService.class);
    private static final int MOST_WAITING = 100_000;

    private final StationQueue queue;
    private final SyncAgent agent;
    private final ExecutorService io;
    private final AgentLoop renewal;
    private final AtomicBoolean renewed;

    private AgentService(
            StationQueue queue, SyncAgent agent, ExecutorService io, AgentLoop renewal, AtomicBoolean renewed) {
        this.queue = queue;
        this.agent = agent;
        this.io = io;
        this.renewal = renewal;
        this.renewed = renewed;
    }

    static AgentService start(AgentConfig.Plan plan, InstantSource clock, SecureRandom random)
            throws QueueException, IOException, GeneralSecurityException {
        DurableFiles files = new DurableFiles(new LocalDisk());
        StationKeyStore keys = StationKeyStore.open(plan.keys(), files, random);
        StationSecrets secrets = StationSecrets.open(plan.data().resolve("keys"), keys, files, random);
        GatewayTls tls = GatewayTls.of(Optional.of(keys.tlsClient()), certificates(plan.authority()));
        StationQueue queue = queue(plan, secrets, files, clock, random);
        ExecutorService io = Executors.newCachedThreadPool(daemon("gateway-io"));
        MinistryGateway gateway = new HttpsMinistryGateway(
                plan.gateway(),
                tls,
                new FileUploadUrlStore(plan.data().resolve("uploads")),
                io,
                clock,
                System::nanoTime);
        FeedSink feeds = new FeedStore(plan.data().resolve("feeds"), files, new SecretBox(secrets.labels(), random));
        SyncAgent agent = SyncAgent.start(
                new SyncAgent.Parts(queue.agent(), gateway, feeds, clock, List.of()),
                plan.behaviour().settings(plan.data(), random),
                Thread::new);
        AtomicBoolean renewed = new AtomicBoolean();
        CertificateRenewal renewing = new CertificateRenewal(
                new KeyAdministration(plan.keys(), files, random, clock), gateway, clock, () -> renewed.set(true));
        AgentLoop renewal = new AgentLoop("certificate-renewal", renewing, new AgentLedger(clock));
        daemon("certificate-renewal").newThread(renewal).start();
        return new AgentService(queue, agent, io, renewal, renewed);
    }

    private static StationQueue queue(
            AgentConfig.Plan plan, StationSecrets secrets, DurableFiles files, InstantSource clock, SecureRandom random)
            throws QueueException {
        QueueSettings settings = new QueueSettings(
                plan.counter(),
                new Spool(plan.data().resolve("spool"), files, new SecretBox(secrets.labels(), random)),
                secrets.rows(),
                new LookupHash(secrets.lookup()),
                new ReviewSampling(plan.reviewPercent(), secrets.lookup()),
                MOST_WAITING,
                clock);
        QueueLocation location = plan.database().isPresent()
                ? shared(plan.database().get())
                : new QueueLocation.Owned(plan.data().resolve("queue"), secrets.database(), true);
        return StationQueue.open(location, settings, new LocalDisk(), random);
    }

    private static QueueLocation shared(AgentConfig.Database database) {
        return new QueueLocation.Shared(database.url(), database.user(), database.password());
    }

    private static List<X509Certificate> certificates(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    SyncAgent agent() {
        return agent;
    }

    /** Whether the station has a new key, which only a new start uses. */
    boolean wantsRestart() {
        return renewed.get();
    }

    @Override
    public void close() {
        renewal.stop();
        agent.close();
        try {
            queue.close();
        } catch (QueueException alreadyDown) {
            LOG.warn("Queue: {}", alreadyDown.getMessage());
        }
        io.shutdown();
    }
}
