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
 * @param dossierRetry waits of one dossier in trouble
 * @param hostRetry waits while the ministry does not answer
 * @param quietHours of the line
 * @param legalClock where the ministry states no limit
 * @param lanes uploads at once, 1 to 4
 * @param statusFile read by the kiosk and {@code agent status}
 * @param metricsFile Prometheus text for a node exporter's textfile collector; none unless asked for
 */
public record AgentSettings(
        RetryPolicy dossierRetry,
        RetryPolicy hostRetry,
        QuietHours quietHours,
        LegalClock legalClock,
        int lanes,
        Optional<Path> statusFile,
        Optional<Path> metricsFile) {
    public AgentSettings {
        if (lanes < 1 || lanes > 4) {
            throw new IllegalArgumentException("lanes 1..4");
        }
    }

    /** What a station runs with unless told otherwise. */
    public static AgentSettings defaults(RandomGenerator random, ZoneId zone) {
        return new AgentSettings(
                new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(5), random),
                new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), random),
                QuietHours.none(zone),
                new LegalClock(3, Set.of(), zone),
                2,
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a status file. */
    public AgentSettings withStatusFile(Path file) {
        return new AgentSettings(
                dossierRetry, hostRetry, quietHours, legalClock, lanes, Optional.of(file), metricsFile);
    }
}
