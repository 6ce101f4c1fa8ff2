package vn.eid.kiosk;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.agent.FeedStore;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.gateway.GatewayEvent.MinistryCertificateChanged;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.seal.MinistryCertificate;

/**
 * Follows the ministry to the certificate that the agent brought news of: at the start and within a minute of its arrival.
 * Whether the news is to be believed is decided by {@link MinistryCertificate}; what is refused changes nothing. One thread.
 */
public final class MinistryChange {
    private static final Logger LOG = LoggerFactory.getLogger(MinistryChange.class);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final FeedStore feeds;
    private final MinistryCertificate ministry;
    private final AuditLog audit;
    private final InstantSource time;
    private Optional<String> settled = Optional.empty();

    public MinistryChange(FeedStore feeds, MinistryCertificate ministry, AuditLog audit, InstantSource time) {
        this.feeds = feeds;
        this.ministry = ministry;
        this.audit = audit;
        this.time = time;
    }

    /** Looks now and then every minute on {@code queue-io}. */
    public Repeated keepLooking(CounterThreads threads) {
        return Repeated.on(threads.queueIo(), "ministry-certificate-look", LOOK, this::look);
    }

    /** Each change is followed or refused once a start. */
    void look() {
        try {
            Optional<MinistryCertificateChanged> change = feeds.ministryCertificate();
            if (change.isPresent() && !settled.equals(Optional.of(change.get().eventId()))) {
                settle(change.get());
                settled = Optional.of(change.get().eventId());
            }
        } catch (QueueException trouble) {
            LOG.warn("the ministry's certificate cannot be looked at: {}", trouble.fault());
        }
    }

    private void settle(MinistryCertificateChanged change) throws QueueException {
        try {
            if (ministry.follow(change.chain(), time.instant())) {
                X509Certificate next = ministry.inForce();
                LOG.info("dossiers are sealed for another certificate of the ministry from now on");
                audit.append(
                        "ministry-certificate-followed",
                        "system",
                        Map.of(
                                "sha256",
                                Spool.sha256(encoded(next)),
                                "until",
                                next.getNotAfter().toInstant().toString()));
            }
        } catch (QueueException refused) {
            if (refused.fault() != QueueFault.NOT_ALLOWED) {
                throw refused;
            }
            LOG.error("{}", refused.getMessage());
            audit.append("ministry-certificate-refused", "system", Map.of("reason", refused.getMessage()));
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }
}
