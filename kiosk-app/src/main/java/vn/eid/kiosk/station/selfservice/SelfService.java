package vn.eid.kiosk.station.selfservice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.station.selfservice.LookupAnswer.NotFound;
import vn.eid.kiosk.station.selfservice.LookupAnswer.NotNow;
import vn.eid.kiosk.station.selfservice.LookupAnswer.StatusOnly;
import vn.eid.kiosk.station.selfservice.LookupAnswer.Unavailable;
import vn.eid.kiosk.station.selfservice.LookupAnswer.Whole;
import vn.eid.kiosk.station.selfservice.LookupRequest.ByCard;
import vn.eid.kiosk.station.selfservice.LookupRequest.ByCode;
import vn.eid.kiosk.station.selfservice.LookupRequest.ByNumbers;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;

/** Answers citizens who ask for their dossier. Blocking; used on the thread {@code queue-io} alone. */
public final class SelfService {
    private static final Logger LOG = LoggerFactory.getLogger(SelfService.class);
    private static final String ACTOR = "citizen";

    private final Dossiers dossiers;
    private final Attempts attempts;
    private final LegalLimit limit;
    private final AuditLog audit;
    private final InstantSource clock;

    /** Where dossiers are found, newest first. */
    public interface Dossiers {
        /** By the plain identity number. */
        List<QueuedDossier> of(String idNumber) throws QueueException;

        /** By the identity number and the last four digits of the telephone number. */
        List<QueuedDossier> of(String idNumber, String lastFour) throws QueueException;
    }

    public SelfService(Dossiers dossiers, Attempts attempts, LegalLimit limit, AuditLog audit, InstantSource clock) {
        this.dossiers = dossiers;
        this.attempts = attempts;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks up and writes down that somebody did; never throws. */
    public LookupAnswer answer(LookupRequest request) {
        try {
            LookupAnswer answer = look(request);
            audit.append(
                    "self-service",
                    ACTOR,
                    Map.of(
                            "by",
                            request.getClass().getSimpleName(),
                            "answer",
                            answer.getClass().getSimpleName()));
            return answer;
        } catch (QueueException trouble) {
            LOG.warn("a citizen's look-up failed: {}", trouble.fault());
            return new Unavailable();
        }
    }

    private LookupAnswer look(LookupRequest request) throws QueueException {
        if (request instanceof ByCard it) {
            return newest(dossiers.of(it.card().idNumber()))
                    .<LookupAnswer>map(dossier -> new Whole(limit.story(dossier, clock.instant())))
                    .orElseGet(NotFound::new);
        }
        return request instanceof ByCode it
                ? withoutCard(it.idNumber(), () -> dossiers.of(it.idNumber()))
                : withoutCard(
                        ((ByNumbers) request).idNumber(),
                        () -> dossiers.of(((ByNumbers) request).idNumber(), ((ByNumbers) request).lastFour()));
    }

    private LookupAnswer withoutCard(String idNumber, Search search) throws QueueException {
        Instant now = clock.instant();
        Optional<Duration> hindrance = attempts.hindrance(idNumber, now);
        if (hindrance.isPresent()) {
            return new NotNow(hindrance.get());
        }
        Optional<QueuedDossier> found = newest(search.run());
        attempts.count(idNumber, found.isPresent(), now);
        return found.<LookupAnswer>map(dossier -> new StatusOnly(Stage.of(dossier.status())))
                .orElseGet(NotFound::new);
    }

    private static Optional<QueuedDossier> newest(List<QueuedDossier> found) {
        return found.stream().findFirst();
    }

    private interface Search {
        List<QueuedDossier> run() throws QueueException;
    }
}
