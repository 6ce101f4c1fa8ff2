package vn.eid.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.eid.kiosk.paper.TablePaper;
import vn.eid.kiosk.screen.desk.Reply;
import vn.eid.kiosk.screen.desk.ReportDesk;
import vn.eid.kiosk.station.report.ReportPeriod;
import vn.eid.kiosk.station.report.StationReport;
import vn.eid.kiosk.station.report.SyncHealth;
import vn.eid.kiosk.station.report.TimedEnrolment;
import vn.eid.kiosk.station.sheet.Grid;
import vn.eid.kiosk.station.sheet.TableWriter;
import vn.eid.sync.audit.AuditHistory;
import vn.eid.sync.queue.DossierSearch;
import vn.eid.sync.queue.QueueException;

/** The station's reports as the screens ask for them. */
final class ReportOffice implements ReportDesk {
    private static final int MOST_OVERDUE = 50;

    private final StationOffice office;
    private final DossierSearch search;
    private final AuditHistory log;
    private final Supplier<SyncHealth> sync;
    private final String station;
    private final Clock clock;

    ReportOffice(
            StationOffice office,
            DossierSearch search,
            AuditHistory log,
            Supplier<SyncHealth> sync,
            String station,
            Clock clock) {
        this.office = office;
        this.search = search;
        this.log = log;
        this.sync = sync;
        this.station = station;
        this.clock = clock;
    }

    @Override
    public void report(ReportPeriod period, Consumer<Reply<Reported>> answer) {
        office.ask(() -> reported(period), answer);
    }

    private Reported reported(ReportPeriod period) throws QueueException {
        var zone = clock.getZone();
        var today = LocalDate.now(clock);
        var facts = search.facts(period.start(zone), period.end(zone));
        var timed = log.ofEvent(TimedEnrolment.EVENT, period.from(), period.until()).stream()
                .map(TimedEnrolment::of)
                .flatMap(Optional::stream)
                .toList();
        return new Reported(
                StationReport.of(period, zone, facts, timed, today), search.overdue(today, MOST_OVERDUE), sync.get());
    }

    @Override
    public void export(
            String title, List<String> lines, List<Grid> tables, Path file, Consumer<Reply<Boolean>> answer) {
        office.ask(
                () -> StationOffice.onDisk("the report", () -> {
                    var name = file.toString();
                    if (name.endsWith(".csv")) {
                        Files.write(file, TableWriter.csv(tables));
                    } else if (name.endsWith(".xlsx")) {
                        Files.write(file, TableWriter.xlsx(tables));
                    } else {
                        Files.write(file, new TablePaper(clock).of(station, title, lines, tables, List.of()));
                    }
                    return true;
                }),
                answer);
    }
}
