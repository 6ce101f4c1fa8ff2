package vn.eid.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.agent.AgentStatus.LastError;
import vn.eid.sync.agent.AgentStatus.Totals;

/** Where the loops write down what happened, and the status is drawn from. Thread-safe, never blocks for long. */
final class AgentLedger {
    private final InstantSource clock;
    private final Instant startedAt;
    private final Map<String, Instant> steps = new HashMap<>();
    private Optional<Instant> onlineSince = Optional.empty();
    private Optional<Instant> lastContact = Optional.empty();
    private Optional<LastError> lastError = Optional.empty();
    private Optional<Instant> quietUntil = Optional.empty();
    private boolean troubled;
    private boolean asked;
    private long delivered;
    private long failures;
    private long bytesSent;
    private long unknownEvents;

    AgentLedger(InstantSource clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** What the loops know by themselves. */
    record Facts(
            Instant startedAt,
            Optional<Instant> onlineSince,
            Optional<Instant> lastContact,
            Optional<LastError> lastError,
            Optional<Instant> quietUntil,
            boolean troubled,
            boolean asked,
            Totals totals) {}

    synchronized void contact(Instant at) {
        asked = true;
        lastContact = Optional.of(at);
        if (onlineSince.isEmpty()) {
            onlineSince = Optional.of(at);
        }
        lastError = Optional.empty();
    }

    synchronized void failed(Instant at, String code) {
        failures++;
        lastError = Optional.of(new LastError(code, at));
    }

    /** The ministry does not answer any more. */
    synchronized void offline(Instant at, String code) {
        asked = true;
        onlineSince = Optional.empty();
        failed(at, code);
    }

    synchronized void quiet(Optional<Instant> until) {
        quietUntil = until;
    }

    synchronized void queueTrouble(String code) {
        troubled = true;
        failed(clock.instant(), code);
    }

    synchronized void alive(String loop) {
        troubled = false;
        steps.put(loop, clock.instant());
    }

    synchronized void sent(long bytes) {
        bytesSent += bytes;
        steps.put("progress", clock.instant());
    }

    synchronized void delivered() {
        delivered++;
    }

    synchronized void unknownEvent() {
        unknownEvents++;
    }

    /** Whether a loop or an upload moved within a time; what the watchdog believes. */
    synchronized boolean movedWithin(Duration time) {
        Instant oldest = clock.instant().minus(time);
        return steps.values().stream().anyMatch(oldest::isBefore);
    }

    synchronized Facts facts() {
        return new Facts(
                startedAt,
                onlineSince,
                lastContact,
                lastError,
                quietUntil,
                troubled,
                asked,
                new Totals(delivered, failures, bytesSent, unknownEvents));
    }
}
