package vn.eid.kiosk;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.paper.PaperPrinter;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.kiosk.paper.TablePaper;
import vn.eid.kiosk.screen.desk.CounterWords;
import vn.eid.kiosk.screen.desk.StationDesk;
import vn.eid.kiosk.screen.station.outreach.OutreachPapers;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.report.SyncHealth;
import vn.eid.sync.agent.AgentStatus;
import vn.eid.sync.station.CounterStore;

/** Puts the desks behind the station's screens together; the same for production and training. */
public final class StationDesks {
    private StationDesks() {}

    /**
     * What differs from program to program.
     *
     * @param officer who is signed in at this moment
     * @param ministry lists of the ministry's feed
     * @param sync how the agent does
     * @param printer of route sheets
     * @param station its name
     */
    public record Parts(
            CounterStore store,
            Supplier<Optional<Officer>> officer,
            MinistryLists ministry,
            Supplier<SyncHealth> sync,
            PaperPrinter printer,
            String station) {}

    public static StationDesk of(
            Parts parts, Texts texts, CounterWords words, CounterThreads threads, Executor fx, Clock clock) {
        var store = parts.store();
        var office = new StationOffice(store.audit(), parts.officer(), words, threads.stationIo(), fx);
        var papers = new OutreachPapers(parts.station(), texts, new TablePaper(clock));
        var search = store.index().search();
        return new StationDesk(
                new OutreachOffice(
                        office,
                        store.outreach(),
                        parts.ministry(),
                        papers,
                        pdf -> parts.printer().print(pdf) == PrintOutcome.PRINTED,
                        clock),
                new ReportOffice(office, search, store.audit(), parts.sync(), parts.station(), clock),
                new SearchOffice(office, search, store.audit(), clock));
    }

    /** What of the agent's own status a report tells. */
    public static SyncHealth health(AgentStatus status) {
        return new SyncHealth(
                status.state() != AgentStatus.State.STOPPED,
                status.onlineSince(),
                status.lastContact(),
                status.lastError().map(AgentStatus.LastError::code),
                status.next().waiting(),
                status.totals().delivered(),
                status.totals().failures(),
                status.clockOffset());
    }
}
