package vn.eid.kiosk.station.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the sync agent does at this moment.
 *
 * @param running whether it lives
 * @param onlineSince since when the ministry answers; empty while it does not
 * @param lastContact last answer of the ministry
 * @param lastError stable name of the newest failure
 * @param waiting dossiers not yet received
 * @param delivered since the agent's start
 * @param failures since the agent's start
 * @param clockOffset counter minus ministry
 */
public record SyncHealth(
        boolean running,
        Optional<Instant> onlineSince,
        Optional<Instant> lastContact,
        Optional<String> lastError,
        long waiting,
        long delivered,
        long failures,
        Optional<Duration> clockOffset) {
    /** Of a counter whose agent has left no word. */
    public static final SyncHealth UNKNOWN =
            new SyncHealth(false, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, 0, Optional.empty());
}
