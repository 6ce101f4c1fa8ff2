package vn.eid.sync.simulator.gateway;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How the reference ministry behaves.
 *
 * @param folder where it keeps everything; a restart on the same folder goes on
 * @param port to listen on at 127.0.0.1, zero for any free one
 * @param review who decides
 * @param checkingTime how long a dossier stays in {@code CHECKING} before the automatic decision
 * @param issuers CSCA certificates that chips are verified against; with none, the issuer stays unproven
 * @param officers who may sign; empty accepts every officer of a known station
 */
public record MinistrySettings(
        Path folder,
        int port,
        Review review,
        Duration checkingTime,
        List<X509Certificate> issuers,
        Set<String> officers) {
    public MinistrySettings {
        issuers = List.copyOf(issuers);
        officers = Set.copyOf(officers);
    }

    /** Who decides about dossiers that passed the re-verification. */
    public enum Review {
        /** The rule approves, for the demo. */
        AUTOMATIC,
        /** A person on the review page. */
        BY_HAND
    }

    /** What the demo uses. */
    public static MinistrySettings demo(Path folder, List<X509Certificate> issuers) {
        return new MinistrySettings(folder, 0, Review.AUTOMATIC, Duration.ofMillis(300), issuers, Set.of());
    }

    /** The same on a given port. */
    public MinistrySettings withPort(int given) {
        return new MinistrySettings(folder, given, review, checkingTime, issuers, officers);
    }

    /** The same with another reviewer. */
    public MinistrySettings withReview(Review given) {
        return new MinistrySettings(folder, port, given, checkingTime, issuers, officers);
    }
}
