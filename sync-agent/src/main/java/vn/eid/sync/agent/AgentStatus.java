package vn.eid.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.dossier.DossierStatus;

/**
 * What the agent is doing, for the officer's status line, {@code agent status} and the metrics. Holds no personal data.
 *
 * @param state in one word
 * @param updatedAt when this was true; older than {@link #STALE} means that no agent runs
 * @param startedAt of the agent
 * @param onlineSince since when the ministry answers, empty while it does not
 * @param lastContact last answer of the ministry
 * @param lastError newest failure, kept until a contact succeeds
 * @param queue rows by status, statuses without rows left out
 * @param next what goes next
 * @param clockOffset counter minus ministry at the newest contact
 * @param clockFarOff whether people should set the clock right
 * @param overdue dossiers past their legal limit
 * @param dueSoon dossiers whose legal limit is today or the next working day
 * @param totals since the start
 */
public record AgentStatus(
        State state,
        Instant updatedAt,
        Instant startedAt,
        Optional<Instant> onlineSince,
        Optional<Instant> lastContact,
        Optional<LastError> lastError,
        Map<DossierStatus, Long> queue,
        Next next,
        Optional<Duration> clockOffset,
        boolean clockFarOff,
        int overdue,
        int dueSoon,
        Totals totals) {
    /** A status older than this was left behind by an agent that runs no more. */
    public static final Duration STALE = Duration.ofSeconds(45);

    public AgentStatus {
        queue = Map.copyOf(queue);
    }

    /** The agent in one word. */
    public enum State {
        STARTING,
        ONLINE,
        OFFLINE,
        /** Quiet hours: nothing is uploaded on purpose. */
        QUIET,
        /** The queue's own disk or database is in trouble. */
        QUEUE_TROUBLE,
        STOPPED
    }

    /**
     * A failure.
     *
     * @param code name of a fault constant of gateway or queue
     */
    public record LastError(String code, Instant at) {}

    /**
     * What goes next.
     *
     * @param waiting dossiers not yet received
     * @param at when the next one is tried, empty when none waits
     */
    public record Next(long waiting, Optional<Instant> at) {}

    /** Counters since the start. */
    public record Totals(long delivered, long failures, long bytesSent, long unknownEvents) {}
}
