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
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueLocation;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

/**
 * The agent as a program of its own: the owner of the queue, the line to the ministry, and the loops, wired together. The
 * folders are those of the counter, which joins the queue over the loopback interface.
 */
final class AgentService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgentService.class);
    private static final int MOST_WAITING = 100_000;

    private final CounterStore store;
    private final SyncAgent agent;
    private final ExecutorService io;
    private final AgentLoop renewal;
    private final AtomicBoolean renewed;

    private AgentService(
            CounterStore store, SyncAgent agent, ExecutorService io, AgentLoop renewal, AtomicBoolean renewed) {
        this.store = store;
        this.agent = agent;
        this.io = io;
        this.renewal = renewal;
        this.renewed = renewed;
    }

    static AgentService start(AgentConfig.Plan plan, InstantSource clock, SecureRandom random)
            throws QueueException, IOException, GeneralSecurityException {
        DurableFiles files = new DurableFiles(new LocalDisk());
        CounterStore store =
                CounterStore.open(settings(plan), StoreSettings.Role.AGENT, new LocalDisk(), clock, random);
        GatewayTls tls = GatewayTls.of(Optional.of(store.keys().tlsClient()), certificates(plan.authority()));
        ExecutorService io = Executors.newCachedThreadPool(daemon("gateway-io"));
        MinistryGateway gateway = new HttpsMinistryGateway(
                plan.gateway(),
                tls,
                new FileUploadUrlStore(plan.data().resolve("uploads")),
                io,
                clock,
                System::nanoTime);
        FeedSink feeds = new FeedStore(
                plan.data().resolve("feeds"),
                files,
                new SecretBox(store.secrets().labels(), random));
        SyncAgent agent = SyncAgent.start(
                new SyncAgent.Parts(store.agent(), gateway, feeds, clock, List.of()),
                plan.behaviour().settings(plan.data(), random),
                Thread::new);
        AtomicBoolean renewed = new AtomicBoolean();
        CertificateRenewal renewing = new CertificateRenewal(
                new KeyAdministration(plan.keys(), files, random, clock), gateway, clock, () -> renewed.set(true));
        AgentLoop renewal = new AgentLoop("certificate-renewal", renewing, new AgentLedger(clock));
        daemon("certificate-renewal").newThread(renewal).start();
        return new AgentService(store, agent, io, renewal, renewed);
    }

    private static StoreSettings settings(AgentConfig.Plan plan) throws IOException, GeneralSecurityException {
        return new StoreSettings(
                plan.data(),
                plan.counter(),
                plan.keys(),
                certificates(plan.ministry()).get(0),
                new StoreSettings.Rules(plan.reviewPercent(), MOST_WAITING),
                plan.database().map(AgentService::shared),
                plan.behaviour().zone());
    }

    private static QueueLocation.Shared shared(AgentConfig.Database database) {
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
            store.close();
        } catch (QueueException alreadyDown) {
            LOG.warn("Queue: {}", alreadyDown.getMessage());
        }
        io.shutdown();
    }
}
