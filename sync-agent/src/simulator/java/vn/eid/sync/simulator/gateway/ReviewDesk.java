package vn.eid.sync.simulator.gateway;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.agent.LegalClock;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/** Takes received dossiers in hand: verifies, sets the legal limit, decides by rule or leaves it to a person. */
final class ReviewDesk implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int WITH_CARD = 3;
    private static final int WITHOUT_VALID_CARD = 7;

    private final MinistryStore store;
    private final ReceivedFiles files;
    private final DossierInspector inspector;
    private final EventFeed feed;
    private final MinistrySettings settings;
    private final InstantSource clock;
    private final LegalClock limits = new LegalClock(WITH_CARD, Set.of(), HERE);
    private final Map<DossierId, Findings> findings = new ConcurrentHashMap<>();
    private boolean work = true;
    private boolean stopped;

    ReviewDesk(
            MinistryStore store,
            ReceivedFiles files,
            DossierInspector inspector,
            EventFeed feed,
            MinistrySettings settings,
            InstantSource clock) {
        this.store = store;
        this.files = files;
        this.inspector = inspector;
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
    }

    synchronized void wake() {
        work = true;
        notifyAll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private synchronized boolean await(Duration longest) {
        try {
            if (!work && !stopped) {
                wait(Math.max(1, longest.toMillis()));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        work = false;
        return !stopped;
    }

    @Override
    public void run() {
        Duration pause = Duration.ofSeconds(1);
        while (await(pause)) {
            try {
                for (MinistryDossier dossier : store.withStatus(DossierStatus.RECEIVED, 100)) {
                    check(dossier);
                }
                pause = settings.review() == MinistrySettings.Review.AUTOMATIC ? decideByRule() : Duration.ofSeconds(1);
            } catch (SQLException | IOException trouble) {
                LOG.error("Review", trouble);
                pause = Duration.ofSeconds(1);
            }
        }
    }

    private void check(MinistryDossier dossier) throws SQLException, IOException {
        Findings found = inspect(dossier);
        LocalDate today = limits.today(clock.instant());
        boolean expired = found.cardExpiry().filter(today::isAfter).isPresent();
        LocalDate due =
                limits.plusWorkingDays(limits.today(dossier.receivedAt()), expired ? WITHOUT_VALID_CARD : WITH_CARD);
        if (found.person().isPresent()) {
            store.verified(dossier.id(), found.person().get(), due);
        }
        move(dossier.id(), DossierStatus.RECEIVED, DossierStatus.CHECKING, Optional.empty());
    }

    private Findings inspect(MinistryDossier dossier) throws SQLException, IOException {
        Findings known = findings.get(dossier.id());
        if (known == null) {
            known = inspector.inspect(dossier, files.read(dossier.id()));
            findings.put(dossier.id(), known);
        }
        return known;
    }

    /** Decides what has lain long enough; says when to look again. */
    private Duration decideByRule() throws SQLException, IOException {
        List<MinistryDossier> checking = store.withStatus(DossierStatus.CHECKING, 100);
        Duration next = Duration.ofSeconds(1);
        for (MinistryDossier dossier : checking) {
            Duration left = Duration.between(clock.instant(), dossier.statusAt().plus(settings.checkingTime()));
            if (left.isNegative() || left.isZero()) {
                Optional<RejectionReason> refusal = inspect(dossier).refusal();
                move(
                        dossier.id(),
                        DossierStatus.CHECKING,
                        refusal.isPresent() ? DossierStatus.REJECTED : DossierStatus.APPROVED,
                        refusal);
                findings.remove(dossier.id());
                next = Duration.ofMillis(1);
            } else if (left.compareTo(next) < 0) {
                next = left;
            }
        }
        return next;
    }

    /** What the reviewer is shown; looked up again after a restart. */
    Findings findings(MinistryDossier dossier) throws SQLException, IOException {
        return inspect(dossier);
    }

    /** A decision; false when somebody else was faster. */
    boolean move(DossierId id, DossierStatus from, DossierStatus to, Optional<RejectionReason> reason)
            throws SQLException {
        if (!store.move(id, from, to, reason, clock.instant())) {
            return false;
        }
        feed.dossier(store.find(id).orElseThrow());
        return true;
    }
}
