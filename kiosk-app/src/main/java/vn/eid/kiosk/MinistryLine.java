package vn.eid.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import vn.eid.sync.agent.AgentSettings;
import vn.eid.sync.agent.AgentStatus;
import vn.eid.sync.agent.FeedStore;
import vn.eid.sync.agent.SyncAgent;
import vn.eid.sync.gateway.ClockReading;
import vn.eid.sync.gateway.FileUploadUrlStore;
import vn.eid.sync.gateway.GatewaySettings;
import vn.eid.sync.gateway.GatewayTls;
import vn.eid.sync.gateway.HttpsMinistryGateway;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.station.CounterStore;

/**
 * The line to the ministry with the agent that works on it, both inside this process.
 *
 * @param feeds visits, wards, news, roster and certificate as the ministry sent them
 */
public record MinistryLine(MinistryGateway gateway, SyncAgent agent, FeedStore feeds) implements AutoCloseable {
    /**
     * Starts the agent.
     *
     * @param authorities who may have signed the ministry's server
     * @param folder for begun uploads and the status file, within the counter's data; the lists lie beside it
     */
    public static MinistryLine open(
            CounterStore store,
            GatewaySettings settings,
            List<X509Certificate> authorities,
            Path folder,
            Clock clock,
            Executor io)
            throws GeneralSecurityException, IOException {
        Files.createDirectories(folder);
        var tls = GatewayTls.of(Optional.of(store.keys().tlsClient()), authorities);
        var begun = new FileUploadUrlStore(folder.resolve("uploads"));
        var gateway = new HttpsMinistryGateway(settings, tls, begun, io, clock, System::nanoTime);
        var random = new SecureRandom();
        // Where the agent's service keeps them too: both go on at the same cursor, so each needs what the other took.
        var feeds = StationRoster.feeds(folder.toAbsolutePath().getParent(), store, random);
        var parts = new SyncAgent.Parts(store.agent(), gateway, feeds, clock, List.of());
        var agentSettings =
                AgentSettings.defaults(random, clock.getZone()).withStatusFile(folder.resolve("agent-status.json"));
        return new MinistryLine(gateway, SyncAgent.start(parts, agentSettings, CounterThreads.named("agent")), feeds);
    }

    /** What the agent does now; empty while the queue cannot be asked. */
    public Optional<AgentStatus> status() {
        try {
            return Optional.of(agent.status());
        } catch (QueueException trouble) {
            return Optional.empty();
        }
    }

    /** The counter's clock minus the ministry's, in milliseconds. */
    public Optional<Long> clockOffset() {
        return gateway.clock().map(ClockReading::offset).map(Duration::toMillis);
    }

    @Override
    public void close() {
        agent.close();
        gateway.close();
    }
}
