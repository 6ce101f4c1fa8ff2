package vn.eid.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.agent.AgentStatus.Next;
import vn.eid.sync.agent.AgentStatus.State;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.gateway.ClockReading;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.queue.AgentQueue;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;

/** Draws the status from ledger, queue and clock, and hands it on; renews leases on the way. */
final class Reporter implements AgentLoop.Work {
    static final Duration PERIOD = Duration.ofSeconds(2);
    private static final int MOST_DUE = 500;

    /** Receives each status. */
    interface Outlet {
        /** Takes one; a failing outlet only costs the report. */
        void report(AgentStatus status);
    }

    private final AgentQueue queue;
    private final MinistryGateway gateway;
    private final LeaseKeeper leases;
    private final SendingRules rules;
    private final AgentLedger ledger;
    private final InstantSource clock;
    private final List<Outlet> outlets;
    private Instant renewed;

    Reporter(
            AgentQueue queue,
            MinistryGateway gateway,
            LeaseKeeper leases,
            SendingRules rules,
            AgentLedger ledger,
            InstantSource clock,
            List<Outlet> outlets) {
        this.queue = queue;
        this.gateway = gateway;
        this.leases = leases;
        this.rules = rules;
        this.ledger = ledger;
        this.clock = clock;
        this.outlets = List.copyOf(outlets);
        this.renewed = clock.instant();
    }

    @Override
    public Duration step() throws QueueException {
        Instant now = clock.instant();
        if (Duration.between(renewed, now).abs().compareTo(leases.renewal()) >= 0) {
            leases.renewAll();
            renewed = now;
        }
        publish(status(Optional.empty()));
        return PERIOD;
    }

    void publish(AgentStatus status) {
        outlets.forEach(outlet -> outlet.report(status));
    }

    /** The status now. */
    AgentStatus status(Optional<State> forced) throws QueueException {
        Instant now = clock.instant();
        AgentLedger.Facts facts = ledger.facts();
        Map<DossierStatus, Long> counts = queue.counts();
        long waiting = counts.getOrDefault(DossierStatus.QUEUED, 0L) + counts.getOrDefault(DossierStatus.UPLOADING, 0L);
        LocalDate today = rules.legalClock().today(now);
        List<QueuedDossier> due = queue.dueBy(rules.legalClock().plusWorkingDays(today, 1), MOST_DUE);
        int overdue = (int) due.stream()
                .filter(row -> row.dueDate().orElseThrow().isBefore(today))
                .count();
        Optional<ClockReading> reading = gateway.clock();
        return new AgentStatus(
                forced.orElse(stateOf(facts)),
                now,
                facts.startedAt(),
                facts.onlineSince(),
                facts.lastContact(),
                facts.lastError(),
                counts,
                new Next(waiting, nextAt(now, facts)),
                reading.map(ClockReading::offset),
                reading.filter(ClockReading::isFarOff).isPresent(),
                overdue,
                due.size() - overdue,
                facts.totals());
    }

    /** A dossier goes when it is due, the circuit is closed and it is not quiet: the last of the three decides. */
    private Optional<Instant> nextAt(Instant now, AgentLedger.Facts facts) throws QueueException {
        return queue.nextDue()
                .map(due -> later(due, now))
                .map(due -> later(due, rules.circuit().openUntil().orElse(due)))
                .map(due -> later(due, facts.quietUntil().orElse(due)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static State stateOf(AgentLedger.Facts facts) {
        if (facts.troubled()) {
            return State.QUEUE_TROUBLE;
        }
        if (!facts.asked()) {
            return State.STARTING;
        }
        if (facts.onlineSince().isEmpty()) {
            return State.OFFLINE;
        }
        return facts.quietUntil().isPresent() ? State.QUIET : State.ONLINE;
    }
}
