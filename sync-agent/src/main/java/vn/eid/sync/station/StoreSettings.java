package vn.eid.sync.station;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.util.Optional;
import vn.eid.sync.keys.KeyStoreSettings;
import vn.eid.sync.queue.QueueLocation;

/**
 * Where and how a counter stores.
 *
 * @param folder of all data of this counter
 * @param counter code that is unique in the station
 * @param keys the station's key store
 * @param ministry certificate for which dossiers are sealed
 * @param rules numbers that an administrator may choose
 * @param server of a station with several counters; empty for the database in the folder
 * @param zone whose midnights divide the audit log
 */
public record StoreSettings(
        Path folder,
        String counter,
        KeyStoreSettings keys,
        X509Certificate ministry,
        Rules rules,
        Optional<QueueLocation.Shared> server,
        ZoneId zone) {
    /**
     * Numbers that an administrator may choose.
     *
     * @param reviewPercent of the dossiers that a second officer must approve, 0..100
     * @param queueLimit dossiers that may wait
     */
    public record Rules(int reviewPercent, int queueLimit) {}

    /** The part that a program plays on this machine. */
    public enum Role {
        /** Counter and agent in one program: it owns the database and shares it with nobody. */
        ALONE,
        /** The counter beside an agent that owns the database and may be down. */
        COUNTER,
        /** The agent: owns the database and serves it on the loopback interface. */
        AGENT
    }

    /** Where the key administration finds the wrapped secrets. */
    public Path secrets() {
        return folder.resolve("keys");
    }

    Path database() {
        return folder.resolve("queue");
    }

    Path spool() {
        return folder.resolve("spool");
    }

    Path drafts() {
        return folder.resolve("drafts");
    }

    /** The audit log of one program. */
    public Path audit(Role role) {
        return folder.resolve("audit").resolve(role == Role.AGENT ? "agent" : "counter");
    }

    @Override
    public String toString() {
        return "store of counter " + counter;
    }
}
