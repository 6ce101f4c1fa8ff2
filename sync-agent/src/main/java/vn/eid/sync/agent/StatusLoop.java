package vn.eid.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.gateway.EventPage;
import vn.eid.sync.gateway.GatewayEvent;
import vn.eid.sync.gateway.GatewayEvent.DossierMoved;
import vn.eid.sync.gateway.GatewayEvent.UnknownEvent;
import vn.eid.sync.gateway.GatewayException;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.queue.AgentQueue;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.StatusEvent;
import vn.eid.sync.queue.StatusEvent.Outcome;

/** Follows the ministry's event feed by long poll and moves the dossiers that it speaks of. */
final class StatusLoop implements AgentLoop.Work {
    private static final Logger LOG = LoggerFactory.getLogger(StatusLoop.class);
    private static final Duration POLL = Duration.ofSeconds(25);
    private static final Duration TIDY = Duration.ofHours(1);

    private final AgentQueue queue;
    private final MinistryGateway gateway;
    private final FeedSink sink;
    private final SendingRules rules;
    private final AgentLedger ledger;
    private final InstantSource clock;
    private int failures;
    private Optional<Instant> tidied = Optional.empty();

    StatusLoop(
            AgentQueue queue,
            MinistryGateway gateway,
            FeedSink sink,
            SendingRules rules,
            AgentLedger ledger,
            InstantSource clock) {
        this.queue = queue;
        this.gateway = gateway;
        this.sink = sink;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Duration step() throws QueueException {
        Instant asked = clock.instant();
        tidy(asked);
        Optional<String> cursor = queue.cursor();
        EventPage page;
        try {
            // The first contact asks for no wait: the status line should turn green at once.
            page = gateway.events(cursor, failures > 0 || isFirst() ? Duration.ZERO : POLL);
        } catch (GatewayException failed) {
            ledger.offline(clock.instant(), failed.fault().name());
            LOG.debug("No news of the ministry: {}", failed.getMessage());
            return rules.hostRetry().delay(++failures, failed.retryAfter());
        }
        failures = 0;
        ledger.contact(clock.instant());
        if (page.events().isEmpty()) {
            boolean held = Duration.between(asked, clock.instant()).compareTo(AgentLoop.IDLE) >= 0;
            return held ? Duration.ZERO : AgentLoop.IDLE;
        }
        apply(page);
        return Duration.ZERO;
    }

    private void tidy(Instant now) throws QueueException {
        if (tidied.isEmpty() || Duration.between(tidied.get(), now).abs().compareTo(TIDY) >= 0) {
            sink.tidy(now);
            tidied = Optional.of(now);
        }
    }

    private boolean isFirst() {
        return ledger.facts().onlineSince().isEmpty();
    }

    private void apply(EventPage page) throws QueueException {
        List<DossierMoved> moves = new ArrayList<>();
        for (GatewayEvent event : page.events()) {
            if (event instanceof DossierMoved moved) {
                moves.add(moved);
            } else if (event instanceof UnknownEvent unknown) {
                ledger.unknownEvent();
                LOG.warn("Event {} of unknown kind passed over", unknown.type());
            } else {
                sink.take(event);
            }
        }
        List<Outcome> outcomes =
                queue.apply(moves.stream().map(StatusLoop::statusEvent).toList(), page.next());
        for (int i = 0; i < moves.size(); i++) {
            if (outcomes.get(i) == Outcome.APPLIED) {
                setDueDate(moves.get(i));
            }
            LOG.info("Dossier {}: {} {}", moves.get(i).dossier(), moves.get(i).status(), outcomes.get(i));
        }
    }

    private static StatusEvent statusEvent(DossierMoved moved) {
        return new StatusEvent(
                moved.dossier(), moved.sha256(), moved.status(), moved.at(), moved.receiptNumber(), moved.reason());
    }

    /** The ministry's own reckoning wins over ours: it knows whether the card was valid (three or seven days). */
    private void setDueDate(DossierMoved moved) throws QueueException {
        if (moved.status().compareTo(DossierStatus.CHECKING) > 0) {
            return;
        }
        Optional<QueuedDossier> row = queue.find(moved.dossier());
        if (row.isEmpty()) {
            return;
        }
        LocalDate due = moved.dueDate()
                .or(row.get()::dueDate)
                .orElseGet(() -> rules.legalClock().dueDate(moved.at()));
        if (!row.get().dueDate().equals(Optional.of(due))) {
            keep(row.get(), due);
        }
    }

    /** Who was faster has read the ministry's newer word, or writes an own limit that the next event mends. */
    private void keep(QueuedDossier row, LocalDate due) throws QueueException {
        try {
            queue.setDueDate(row, due);
        } catch (QueueException overtaken) {
            if (overtaken.fault() != QueueFault.CONFLICT) {
                throw overtaken;
            }
            LOG.info("Dossier {} changed meanwhile; its limit stays", row.id());
        }
    }
}
