package vn.eid.kiosk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.eid.kiosk.screen.desk.Reply;
import vn.eid.kiosk.screen.desk.SearchDesk;
import vn.eid.sync.audit.AuditHistory;
import vn.eid.sync.queue.DossierQuery;
import vn.eid.sync.queue.DossierSearch;
import vn.eid.sync.queue.QueuedDossier;

/** The search as the screens ask for it. */
final class SearchOffice implements SearchDesk {
    private final StationOffice office;
    private final DossierSearch search;
    private final AuditHistory log;
    private final Clock clock;

    SearchOffice(StationOffice office, DossierSearch search, AuditHistory log, Clock clock) {
        this.office = office;
        this.search = search;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void find(DossierQuery query, String kind, Consumer<Reply<List<QueuedDossier>>> answer) {
        office.askAudited("searched", Map.of("by", kind), () -> search.find(query), answer);
    }

    @Override
    public void open(QueuedDossier dossier, Consumer<Reply<History>> answer) {
        office.askAudited(
                "record-viewed",
                Map.of("dossier", dossier.id().value()),
                () -> new History(
                        dossier,
                        search.ofSameCitizen(dossier),
                        log.about(
                                dossier.id(),
                                LocalDate.ofInstant(dossier.sealedAt(), clock.getZone())
                                        .minusDays(1))),
                answer);
    }
}
