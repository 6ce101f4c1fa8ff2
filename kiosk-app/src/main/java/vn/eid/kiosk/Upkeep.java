package vn.eid.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.DraftKeeper;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.DossierQueue;
import vn.eid.sync.queue.FileDraftStore;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.station.CounterStore;

/**
 * Erases what has served: drafts that nobody finished, copies kept for a redo that will not come, sealed files some time
 * after the ministry's decision. Spool and index are reconciled by the agent, who owns them. Runs on the thread
 * {@code queue-io} alone, which nobody interrupts. Logs and audit hold counts, never names or numbers.
 */
public final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration LOOK = Duration.ofMinutes(15);
    private static final Set<DossierStatus> ACCEPTED = EnumSet.of(DossierStatus.APPROVED, DossierStatus.ACTIVATED);

    private final Stores stores;
    private final Rules rules;
    private final Supplier<Optional<DossierId>> inHand;
    private final InstantSource time;
    private Optional<LocalDate> lastDay = Optional.empty();

    /** What is looked after. */
    public record Stores(
            FileDraftStore drafts, DraftKeeper keeper, DossierQueue queue, RetentionSweep retention, AuditLog audit) {
        /** Those of an open store, with the keeper through which the session writes. */
        public static Stores of(CounterStore store, DraftKeeper keeper) {
            return new Stores(
                    store.drafts(), keeper, store.queue(), store.index().retention()::sweep, store.audit());
        }
    }

    /** Erases sealed files. */
    public interface RetentionSweep {
        /**
         * Once over everything.
         *
         * @param keep time after the ministry's decision
         * @return whose files were erased now
         */
        List<DossierId> sweep(Duration keep) throws QueueException;
    }

    /**
     * How long things stay.
     *
     * @param draftLife of an unfinished enrolment; empty for the end of the day on which it was begun
     * @param retention of sealed files after the decision, and of copies whose dossier was not accepted
     * @param zone whose midnight ends the day
     */
    public record Rules(Optional<Duration> draftLife, Duration retention, ZoneId zone) {}

    /**
     * @param inHand the enrolment open on the windows, which stays whatever its age; asked on {@code queue-io}
     */
    public Upkeep(Stores stores, Rules rules, Supplier<Optional<DossierId>> inHand, InstantSource time) {
        this.stores = stores;
        this.rules = rules;
        this.inHand = inHand;
        this.time = time;
    }

    /**
     * Runs now and then every quarter of an hour on {@code queue-io}, so that a day ends soon after midnight, a machine
     * that slept catches up, and a queue that could not be reached is asked again.
     *
     * @return ends the runs to come; one under way is finished
     */
    public Repeated keepRunning(CounterThreads threads) {
        return Repeated.on(threads.queueIo(), "upkeep", LOOK, this::run);
    }

    /** Drafts at every run, everything else once a day; what failed is tried again at the next run. */
    void run() {
        try {
            int drafts = eraseDrafts();
            if (drafts > 0) {
                report("drafts-expired", Map.of("drafts", Integer.toString(drafts)));
            }
            LocalDate today = LocalDate.ofInstant(time.instant(), rules.zone());
            if (!lastDay.equals(Optional.of(today))) {
                sweep();
                lastDay = Optional.of(today);
            }
        } catch (QueueException trouble) {
            LOG.warn("upkeep is put off: {}", trouble.fault());
        }
    }

    private void sweep() throws QueueException {
        int copies = eraseCopies();
        int files = stores.retention().sweep(rules.retention()).size();
        report("retention-swept", Map.of("copies", Integer.toString(copies), "sealed-files", Integer.toString(files)));
    }

    private void report(String event, Map<String, String> counts) throws QueueException {
        LOG.info("{} {}", event, counts);
        stores.audit().append(event, "system", counts);
    }

    private int eraseDrafts() throws QueueException {
        // No draft was begun before the epoch: only what an interrupted erasure left goes here.
        int erased = stores.drafts().eraseBefore(Instant.EPOCH).size();
        Instant limit = draftLimit();
        for (DossierId draft : stores.drafts().begunBefore(limit)) {
            if (!isInHand(draft) && !stores.keeper().isSealed(draft)) {
                stores.keeper().erase(draft);
                erased++;
            }
        }
        return erased;
    }

    private Instant draftLimit() {
        Instant now = time.instant();
        return rules.draftLife()
                .map(now::minus)
                .orElseGet(() -> LocalDate.ofInstant(now, rules.zone())
                        .atStartOfDay(rules.zone())
                        .toInstant());
    }

    private int eraseCopies() throws QueueException {
        Set<DossierId> old =
                Set.copyOf(stores.drafts().begunBefore(time.instant().minus(rules.retention())));
        int erased = 0;
        for (DossierId copy : stores.drafts().list()) {
            if (!isInHand(copy) && stores.keeper().isSealed(copy) && hasServed(copy, old.contains(copy))) {
                stores.keeper().erase(copy);
                erased++;
            }
        }
        return erased;
    }

    /** A copy goes with the acceptance; without one, rejected or unknown to the index, when it is past retention. */
    private boolean hasServed(DossierId copy, boolean old) throws QueueException {
        Optional<DossierStatus> status = stores.queue().find(copy).map(QueuedDossier::status);
        return status.filter(ACCEPTED::contains).isPresent()
                || old && status.filter(it -> it != DossierStatus.REJECTED).isEmpty();
    }

    private boolean isInHand(DossierId draft) {
        return inHand.get().equals(Optional.of(draft));
    }
}
