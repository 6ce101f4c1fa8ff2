package vn.eid.sync.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * How the agent behaves.
 *
 * @param patience with dossiers and hosts in trouble
 * @param quietHours of the line
 * @param legalClock where the ministry states no limit
 * @param lanes uploads at once, 1 to 4
 * @param statusFile read by the kiosk and {@code agent status}
 * @param metricsFile Prometheus text for a node exporter's textfile collector; none unless asked for
 */
public record AgentSettings(
        Patience patience,
        QuietHours quietHours,
        LegalClock legalClock,
        int lanes,
        Optional<Path> statusFile,
        Optional<Path> metricsFile) {
    /** Three, so that a line of long round trips is full: one lane sends while the others wait for answers. */
    public static final int LANES = 3;

    public AgentSettings {
        if (lanes < 1 || lanes > 4) {
            throw new IllegalArgumentException("lanes 1..4");
        }
    }

    /**
     * How long to wait.
     *
     * @param dossier waits of one dossier in trouble; its cap is what is called one cycle
     * @param host waits while the ministry does not answer
     * @param lease of a dossier under way: what a killed agent's dossiers wait, renewed while the upload runs
     */
    public record Patience(RetryPolicy dossier, RetryPolicy host, Duration lease) {
        public Patience {
            if (lease.compareTo(Duration.ofSeconds(6)) < 0) {
                throw new IllegalArgumentException("a lease needs at least six seconds to be renewed in");
            }
        }

        /** Up to five minutes for a dossier, one for the host. */
        public static Patience defaults(RandomGenerator random) {
            return capped(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(60), random);
        }

        /** With caps of one's own. */
        public static Patience capped(Duration dossier, Duration host, Duration lease, RandomGenerator random) {
            return new Patience(
                    new RetryPolicy(Duration.ofSeconds(2), dossier, random),
                    new RetryPolicy(Duration.ofSeconds(1), host, random),
                    lease);
        }
    }

    /** What a station runs with unless told otherwise. */
    public static AgentSettings defaults(RandomGenerator random, ZoneId zone) {
        return new AgentSettings(
                Patience.defaults(random),
                QuietHours.none(zone),
                new LegalClock(3, Set.of(), zone),
                LANES,
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a status file. */
    public AgentSettings withStatusFile(Path file) {
        return new AgentSettings(patience, quietHours, legalClock, lanes, Optional.of(file), metricsFile);
    }

    /** The same with other patience. */
    public AgentSettings withPatience(Patience other) {
        return new AgentSettings(other, quietHours, legalClock, lanes, statusFile, metricsFile);
    }

    /** The same with other lanes. */
    public AgentSettings withLanes(int number) {
        return new AgentSettings(patience, quietHours, legalClock, number, statusFile, metricsFile);
    }
}
