package vn.eid.kiosk.screen.station.report;

import java.util.ArrayList;
import java.util.List;
import vn.eid.kiosk.screen.desk.ReportDesk.Reported;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.report.StationReport;
import vn.eid.kiosk.station.sheet.Grid;
import vn.eid.kiosk.station.sheet.Grid.Column;
import vn.eid.sync.queue.QueuedDossier;

/** A report as tables for paper and spreadsheets; citizens appear masked, as in the index. */
final class ReportTables {
    private ReportTables() {}

    static List<Grid> of(Reported reported, Texts texts) {
        var report = reported.report();
        var grids = new ArrayList<Grid>();
        grids.add(outcome(report, texts));
        grids.add(perDay(report, texts));
        grids.add(perHour(report, texts));
        grids.add(perOfficer(report, texts));
        grids.add(steps(report, texts));
        grids.add(rejections(report, texts));
        grids.add(overdue(reported.overdue(), texts));
        grids.removeIf(grid -> grid.rows().isEmpty());
        return grids;
    }

    private static Grid two(String title, String left, String right, List<List<Object>> rows) {
        return new Grid(title, List.of(Column.text(left, 4), Column.number(right, 1.4)), rows);
    }

    private static Grid outcome(StationReport report, Texts texts) {
        var outcome = report.outcome();
        return two(
                texts.of("report.outcome"),
                texts.of("report.column.what"),
                texts.of("report.column.count"),
                List.of(
                        List.of(texts.of("report.enrolments"), outcome.all()),
                        List.of(texts.of("report.outcome.waiting"), outcome.waiting()),
                        List.of(texts.of("report.outcome.ministry"), outcome.atMinistry()),
                        List.of(texts.of("report.outcome.overdue"), outcome.overdue()),
                        List.of(texts.of("report.outcome.accepted"), outcome.accepted()),
                        List.of(texts.of("report.rejected"), outcome.rejected()),
                        List.of(
                                texts.of("report.first.count"),
                                report.portraits().first()),
                        List.of(texts.of("report.first.of"), report.portraits().enrolments())));
    }

    private static Grid perDay(StationReport report, Texts texts) {
        return two(
                texts.of("report.days"),
                texts.of("report.column.day"),
                texts.of("report.column.count"),
                report.perDay().stream()
                        .map(day -> List.<Object>of(texts.date(day.date()), day.enrolments()))
                        .toList());
    }

    private static Grid perHour(StationReport report, Texts texts) {
        var rows = new ArrayList<List<Object>>();
        for (int hour = 0; hour < report.perHour().size(); hour++) {
            if (report.perHour().get(hour) > 0) {
                rows.add(List.of(
                        texts.of("report.hour", Integer.toString(hour)),
                        report.perHour().get(hour)));
            }
        }
        return two(texts.of("report.hours"), texts.of("report.column.hour"), texts.of("report.column.count"), rows);
    }

    private static Grid perOfficer(StationReport report, Texts texts) {
        return new Grid(
                texts.of("report.officers"),
                List.of(
                        Column.text(texts.of("report.column.officer"), 4),
                        Column.number(texts.of("report.column.count"), 1.4),
                        Column.number(texts.of("report.rejected"), 1.4)),
                report.perOfficer().stream()
                        .map(it -> List.<Object>of(it.account(), it.enrolments(), it.rejected()))
                        .toList());
    }

    private static Grid steps(StationReport report, Texts texts) {
        return new Grid(
                texts.of("report.steps"),
                List.of(
                        Column.text(texts.of("report.column.step"), 4),
                        Column.number(texts.of("report.column.median"), 1.6),
                        Column.number(texts.of("report.column.slow"), 1.6)),
                report.steps().stream()
                        .map(it -> List.<Object>of(texts.of("step", it.step()), it.median(), it.slow()))
                        .toList());
    }

    private static Grid rejections(StationReport report, Texts texts) {
        return new Grid(
                texts.of("report.rejections"),
                List.of(
                        Column.text(texts.of("report.column.reason"), 3),
                        Column.text(texts.of("report.column.code"), 2),
                        Column.number(texts.of("report.column.count"), 1.4)),
                report.rejections().stream()
                        .map(it -> List.<Object>of(ReportShown.reason(it, texts), it.code(), it.dossiers()))
                        .toList());
    }

    private static Grid overdue(List<QueuedDossier> overdue, Texts texts) {
        return new Grid(
                texts.of("report.overdue"),
                List.of(
                        Column.text(texts.of("report.column.dossier"), 2.4),
                        Column.text(texts.of("report.column.name"), 2.4),
                        Column.text(texts.of("report.column.status"), 1.8),
                        Column.text(texts.of("report.column.due"), 1.6)),
                overdue.stream()
                        .map(it -> List.<Object>of(
                                it.id().value(),
                                it.maskedName(),
                                texts.of("status", it.status()),
                                it.dueDate().map(texts::date).orElse("")))
                        .toList());
    }
}
