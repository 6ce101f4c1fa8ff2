package vn.eid.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.outreach.OutreachStore;

/**
 * Keeps the outreach lists as short as they may be: who activated with a dossier of this station is marked, and all people
 * are erased some time after the plan's last day. Runs on {@code station-io}; log and audit hold counts.
 */
final class OutreachUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(OutreachUpkeep.class);
    private static final Duration LOOK = Duration.ofHours(6);

    private final OutreachStore store;
    private final AuditLog audit;
    private final Duration keep;
    private final Clock clock;

    /** @param keep after the plan's last day */
    OutreachUpkeep(OutreachStore store, AuditLog audit, Duration keep, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.keep = keep;
        this.clock = clock;
    }

    /** Runs now and then every six hours. */
    Repeated keepRunning(CounterThreads threads) {
        return Repeated.on(threads.stationIo(), "outreach-upkeep", LOOK, this::run);
    }

    void run() {
        try {
            store.settleActivated(clock.instant());
            int erased = store.eraseEnded(LocalDate.now(clock).minusDays(keep.toDays()));
            if (erased > 0) {
                LOG.info("outreach ended, people erased: {}", erased);
                audit.append("outreach-erased", "system", Map.of("people", Integer.toString(erased)));
            }
        } catch (QueueException trouble) {
            LOG.warn("the outreach lists are not looked after: {}", trouble.fault());
        }
    }
}
