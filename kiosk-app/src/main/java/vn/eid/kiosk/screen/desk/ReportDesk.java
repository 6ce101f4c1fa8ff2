package vn.eid.kiosk.screen.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.eid.kiosk.station.report.ReportPeriod;
import vn.eid.kiosk.station.report.StationReport;
import vn.eid.kiosk.station.report.SyncHealth;
import vn.eid.kiosk.station.sheet.Grid;
import vn.eid.sync.queue.QueuedDossier;

/** What the report screen asks for. Every call returns at once, answers come on the FX thread. */
public interface ReportDesk {
    /**
     * A report and what it stands beside.
     *
     * @param overdue the longest overdue first, of all times
     */
    record Reported(StationReport report, List<QueuedDossier> overdue, SyncHealth sync) {
        public Reported {
            overdue = List.copyOf(overdue);
        }
    }

    void report(ReportPeriod period, Consumer<Reply<Reported>> answer);

    /**
     * Writes tables to a file, by its ending: PDF, XLSX or CSV.
     *
     * @param title above a printed report
     * @param lines below the title
     */
    void export(String title, List<String> lines, List<Grid> tables, Path file, Consumer<Reply<Boolean>> answer);
}
