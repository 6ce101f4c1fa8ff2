package vn.eid.sync.agent;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.AgentQueue;
import vn.eid.sync.queue.Lease;
import vn.eid.sync.queue.QueueException;

/**
 * Keeps short leases alive while slow uploads run, so that after a crash nothing waits longer than one short lease. The
 * lanes take and end leases, another thread renews them; each lease is touched by one thread at a time.
 */
final class LeaseKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final AgentQueue queue;
    private final Duration duration;
    private final Map<DossierId, Held> held = new ConcurrentHashMap<>();

    LeaseKeeper(AgentQueue queue, Duration duration) {
        this.queue = queue;
        this.duration = duration;
    }

    Duration duration() {
        return duration;
    }

    /** How often to renew: twice within a lease, one failure allowed. */
    Duration renewal() {
        return duration.dividedBy(3);
    }

    /** A lease under way; its monitor guards the newest version of it. */
    private static final class Held {
        private Lease newest;
        private boolean over;

        Held(Lease first) {
            newest = first;
        }
    }

    void keep(Lease lease) {
        held.put(lease.dossier().id(), new Held(lease));
    }

    /** Ends the keeping and gives the lease as last renewed, to be given back with. */
    Lease end(Lease lease) {
        Held mine = held.remove(lease.dossier().id());
        if (mine == null) {
            return lease;
        }
        synchronized (mine) {
            mine.over = true;
            return mine.newest;
        }
    }

    /** Renews all; a lease that is lost is left to fail when its upload ends. */
    void renewAll() {
        for (Held each : held.values()) {
            synchronized (each) {
                if (!each.over) {
                    renew(each);
                }
            }
        }
    }

    private void renew(Held each) {
        try {
            each.newest = queue.renew(each.newest, duration);
        } catch (QueueException lost) {
            each.over = true;
            LOG.warn("Lease of {} not renewed: {}", each.newest.dossier().id(), lost.fault());
        }
    }
}
