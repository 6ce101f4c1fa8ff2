package vn.eid.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.gateway.Acknowledgement;
import vn.eid.sync.gateway.GatewayException;
import vn.eid.sync.gateway.GatewayFault.Remedy;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.gateway.UploadItem;
import vn.eid.sync.queue.AgentQueue;
import vn.eid.sync.queue.Lease;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Receipt;

/**
 * Sends the oldest dossier that is due, one after the other. Each lane of the agent runs one; lanes share the circuit and
 * the ledger. A dossier in trouble waits by itself or is parked; a host in trouble makes all wait, in their order.
 */
final class UploadLoop implements AgentLoop.Work {
    private static final Logger LOG = LoggerFactory.getLogger(UploadLoop.class);

    private final AgentQueue queue;
    private final MinistryGateway gateway;
    private final LeaseKeeper leases;
    private final SendingRules rules;
    private final AgentLedger ledger;
    private final InstantSource clock;

    UploadLoop(
            AgentQueue queue,
            MinistryGateway gateway,
            LeaseKeeper leases,
            SendingRules rules,
            AgentLedger ledger,
            InstantSource clock) {
        this.queue = queue;
        this.gateway = gateway;
        this.leases = leases;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Duration step() throws QueueException {
        Instant now = clock.instant();
        Optional<Instant> quietUntil = rules.quietHours().endsAt(now);
        ledger.quiet(quietUntil);
        if (quietUntil.isPresent()) {
            return AgentLoop.until(quietUntil.get(), now);
        }
        if (!rules.circuit().enter(now)) {
            return AgentLoop.until(rules.circuit().openUntil().orElse(now), now);
        }
        Optional<Lease> lease = queue.lease(leases.duration());
        if (lease.isEmpty()) {
            rules.circuit().left();
            return AgentLoop.IDLE;
        }
        leases.keep(lease.get());
        send(lease.get());
        return Duration.ZERO;
    }

    private void send(Lease lease) throws QueueException {
        QueuedDossier dossier = lease.dossier();
        UploadItem item = new UploadItem(dossier.id(), lease.file(), dossier.size(), dossier.sha256());
        try {
            Acknowledgement acknowledgement = gateway.upload(item, (confirmed, sent) -> ledger.sent(sent));
            rules.circuit().succeeded();
            ledger.contact(clock.instant());
            settle(lease, acknowledgement);
        } catch (GatewayException failed) {
            failed(leases.end(lease), failed);
        } finally {
            leases.end(lease);
        }
    }

    private void settle(Lease lease, Acknowledgement acknowledgement) throws QueueException {
        Receipt receipt = new Receipt(
                acknowledgement.receiptNumber(),
                acknowledgement.sha256(),
                acknowledgement.receivedAt(),
                Optional.of(acknowledgement
                        .dueDate()
                        .orElseGet(() -> rules.legalClock().dueDate(acknowledgement.receivedAt()))));
        try {
            ledger.delivered();
            queue.received(leases.end(lease), receipt);
            LOG.info("Dossier {} received by the ministry", acknowledgement.id());
        } catch (QueueException overtaken) {
            if (overtaken.fault() != QueueFault.CONFLICT) {
                throw overtaken;
            }
            // The lease ended meanwhile or the event feed was faster; whoever holds the dossier now learns the same.
            LOG.info("Dossier {} was settled by another", acknowledgement.id());
        }
    }

    private void failed(Lease lease, GatewayException failure) throws QueueException {
        Instant now = clock.instant();
        QueuedDossier dossier = lease.dossier();
        String code = failure.fault().name();
        LOG.warn("Dossier {} not delivered: {}", dossier.id(), failure.getMessage());
        ledger.failed(now, code);
        try {
            if (failure.fault().remedy() == Remedy.PARK) {
                // A refusal is an answer: the host is well.
                rules.circuit().succeeded();
                queue.park(lease, code);
            } else if (failure.fault().concernsHost()) {
                rules.circuit().failed(now, true, failure.retryAfter());
                queue.release(lease, now, code);
            } else {
                rules.circuit().failed(now, false, failure.retryAfter());
                queue.release(lease, now.plus(rules.retry().delay(dossier.attempts(), failure.retryAfter())), code);
            }
        } catch (QueueException overtaken) {
            if (overtaken.fault() != QueueFault.CONFLICT) {
                throw overtaken;
            }
            LOG.info("Dossier {} is in other hands", dossier.id());
        }
    }
}
