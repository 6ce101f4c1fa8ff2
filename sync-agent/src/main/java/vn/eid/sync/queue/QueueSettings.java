package vn.eid.sync.queue;

import java.time.InstantSource;
import javax.crypto.SecretKey;

/**
 * What a queue of one counter needs besides its database.
 *
 * @param counter code that is unique in the station; its agent sends only its own dossiers
 * @param spool of this counter
 * @param rows key that authenticates rows, the same at all counters of a station
 * @param lookup hashes, the same at all counters of a station
 * @param sampling two-person rule
 * @param limit dossiers that may wait at this counter
 * @param time the clock
 */
public record QueueSettings(
        String counter,
        Spool spool,
        SecretKey rows,
        LookupHash lookup,
        ReviewSampling sampling,
        int limit,
        InstantSource time) {
    public QueueSettings {
        if (!counter.matches("[A-Za-z0-9._-]{1,40}") || limit < 1) {
            throw new IllegalArgumentException("counter code or limit");
        }
    }

    @Override
    public String toString() {
        return "queue of counter " + counter;
    }
}
