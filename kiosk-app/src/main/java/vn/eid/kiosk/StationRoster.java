package vn.eid.kiosk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.officer.RosterException;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.sync.agent.FeedStore;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.gateway.GatewayEvent.RosterPublished;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.seal.MinistrySigned;
import vn.eid.sync.station.CounterStore;

/**
 * Puts the roster into force that the agent fetched: at the start and within a minute of its arrival. The agent's word is
 * not enough, the ministry's signature is verified here once more. A roster that is refused leaves the one before in
 * force, until that expires. One thread.
 */
public final class StationRoster {
    private static final Logger LOG = LoggerFactory.getLogger(StationRoster.class);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final FeedStore feeds;
    private final StoredAccounts accounts;
    private final List<X509Certificate> ministry;
    private final AuditLog audit;
    private Optional<String> settled = Optional.empty();

    /**
     * @param ministry certificates of the configuration, one of which must have signed
     */
    public StationRoster(FeedStore feeds, StoredAccounts accounts, List<X509Certificate> ministry, AuditLog audit) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.ministry = List.copyOf(ministry);
        this.audit = audit;
    }

    /**
     * The lists that the agent keeps for a counter.
     *
     * @param data folder of counter and agent
     */
    public static FeedStore feeds(Path data, CounterStore store, SecureRandom random) {
        return new FeedStore(
                data.resolve("feeds"),
                new DurableFiles(new LocalDisk()),
                new SecretBox(store.secrets().labels(), random));
    }

    /** Looks now and then every minute on {@code queue-io}. */
    public Repeated keepLooking(CounterThreads threads) {
        return Repeated.on(threads.queueIo(), "roster-look", LOOK, this::look);
    }

    /** Each roster is accepted or refused once a start. */
    void look() {
        try {
            Optional<RosterPublished> roster = feeds.roster();
            if (roster.isPresent() && !settled.equals(Optional.of(roster.get().eventId()))) {
                settle(roster.get());
                settled = Optional.of(roster.get().eventId());
            }
        } catch (QueueException trouble) {
            LOG.warn("the roster cannot be looked at: {}", trouble.fault());
        }
    }

    private void settle(RosterPublished roster) throws QueueException {
        String version = Long.toString(roster.version());
        try {
            Optional<byte[]> content = signedContent(roster);
            if (content.isEmpty()) {
                refuse(version, "signature");
                return;
            }
            accounts.accept(content.get());
            LOG.info("roster {} is in force", version);
            audit.append("roster-accepted", "system", Map.of("version", version));
        } catch (RosterException notAcceptable) {
            refuse(version, notAcceptable.getMessage());
        }
    }

    private void refuse(String version, String reason) throws QueueException {
        LOG.error("roster {} is not taken over: {}", version, reason);
        audit.append("roster-refused", "system", Map.of("version", version, "reason", reason));
    }

    /** Empty when none of the ministry's certificates has signed it. */
    private Optional<byte[]> signedContent(RosterPublished roster) throws QueueException {
        for (X509Certificate certificate : ministry) {
            try {
                return Optional.of(MinistrySigned.content("the roster", roster.signedRoster(), certificate));
            } catch (QueueException notThisOne) {
                if (notThisOne.fault() != QueueFault.TAMPERED) {
                    throw notThisOne;
                }
            }
        }
        return Optional.empty();
    }
}
