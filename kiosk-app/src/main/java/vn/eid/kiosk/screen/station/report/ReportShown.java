package vn.eid.kiosk.screen.station.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.eid.kiosk.screen.counter.DossierLine;
import vn.eid.kiosk.screen.desk.ReportDesk.Reported;
import vn.eid.kiosk.screen.display.Badge;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.report.StationReport;
import vn.eid.kiosk.station.report.SyncHealth;

/**
 * A report as the screen shows it.
 *
 * @param line which days
 * @param sync sentences about the line
 */
record ReportShown(
        String line,
        List<Figure> figures,
        List<Column> days,
        List<Column> hours,
        List<Bar> officers,
        List<Bar> steps,
        List<Bar> rejections,
        List<DossierLine> overdue,
        String overdueNote,
        List<Badge> sync) {

    /** A large number with its words. */
    record Figure(String number, String name, String line) {}

    /** One column of a chart. */
    record Column(String name, int value, String shown) {}

    /** One bar of a chart. */
    record Bar(String name, double value, double beyond, String shown) {}

    static ReportShown of(Reported reported, LocalDate today, Texts texts) {
        var report = reported.report();
        return new ReportShown(
                texts.of(
                        "report.period",
                        texts.date(report.period().from()),
                        texts.date(report.period().until())),
                figures(report, texts),
                days(report, texts),
                hours(report, texts),
                report.perOfficer().stream()
                        .limit(10)
                        .map(it -> bar(it.account(), it.enrolments(), texts.count(it.enrolments())))
                        .toList(),
                steps(report, texts),
                rejections(report, texts),
                reported.overdue().stream()
                        .limit(8)
                        .map(it -> DossierLine.of(it, today, texts))
                        .toList(),
                texts.of("report.overdue.note", texts.count(reported.overdue().size())),
                sync(reported.sync(), texts));
    }

    private static Bar bar(String name, double value, String shown) {
        return new Bar(name, value, value, shown);
    }

    private static List<Figure> figures(StationReport report, Texts texts) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                texts.count(report.outcome().all()),
                texts.of("report.enrolments"),
                texts.of("report.enrolments.line", texts.count(Math.round(report.perWorkingDay())))));
        figures.add(new Figure(
                report.wholeMedian().map(it -> duration(it, texts)).orElse("–"),
                texts.of("report.time"),
                texts.of("report.time.line")));
        figures.add(new Figure(
                report.portraits()
                        .rate()
                        .map(it -> texts.of("station.percent", Long.toString(Math.round(it * 100))))
                        .orElse("–"),
                texts.of("report.first"),
                texts.of("report.first.line", texts.count(report.portraits().enrolments()))));
        figures.add(new Figure(
                texts.count(report.outcome().rejected()),
                texts.of("report.rejected"),
                texts.of("report.rejected.line", texts.count(report.outcome().accepted()))));
        return figures;
    }

    /** "3 phút 12 giây", or seconds alone. */
    static String duration(int seconds, Texts texts) {
        return seconds < 60
                ? texts.of("report.seconds", Integer.toString(seconds))
                : texts.of("report.minutes", Integer.toString(seconds / 60), two(seconds % 60));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static List<Column> days(StationReport report, Texts texts) {
        return report.perDay().stream()
                .map(day -> new Column(
                        two(day.date().getDayOfMonth()) + "/" + two(day.date().getMonthValue()),
                        day.enrolments(),
                        texts.count(day.enrolments())))
                .toList();
    }

    /** From the first to the last hour with any work, office hours at least. */
    private static List<Column> hours(StationReport report, Texts texts) {
        var busy = IntStream.range(0, 24)
                .filter(hour -> report.perHour().get(hour) > 0)
                .summaryStatistics();
        int from = Math.min(7, busy.getCount() == 0 ? 7 : busy.getMin());
        int until = Math.max(17, busy.getCount() == 0 ? 17 : busy.getMax());
        return IntStream.rangeClosed(from, until)
                .mapToObj(hour -> new Column(
                        texts.of("report.hour", Integer.toString(hour)),
                        report.perHour().get(hour),
                        texts.count(report.perHour().get(hour))))
                .toList();
    }

    private static List<Bar> steps(StationReport report, Texts texts) {
        return report.steps().stream()
                .map(it -> new Bar(
                        texts.of("step", it.step()),
                        it.median(),
                        it.slow(),
                        texts.of("report.step", duration(it.median(), texts), duration(it.slow(), texts))))
                .toList();
    }

    private static List<Bar> rejections(StationReport report, Texts texts) {
        return report.rejections().stream()
                .limit(8)
                .map(it -> bar(reason(it, texts), it.dossiers(), texts.count(it.dossiers())))
                .toList();
    }

    /** The ministry's codes are its own; what an officer can do about it is the step. */
    static String reason(StationReport.Rejection rejection, Texts texts) {
        var step = rejection
                .step()
                .map(it -> texts.of("report.reason." + it.name()))
                .orElse("");
        return step.isEmpty() ? texts.of("report.reason.unsaid") : step;
    }

    private static List<Badge> sync(SyncHealth sync, Texts texts) {
        var badges = new ArrayList<Badge>();
        if (!sync.running()) {
            badges.add(new Badge(Mark.FAILED, texts.of("report.sync.stopped"), texts.of("report.sync.stopped.line")));
        } else if (sync.onlineSince().isEmpty()) {
            badges.add(new Badge(
                    Mark.ATTENTION,
                    texts.of("report.sync.offline"),
                    sync.lastContact()
                            .map(at -> texts.of("report.sync.contact", texts.time(at), texts.date(at)))
                            .orElse(texts.of("report.sync.never"))));
        } else {
            badges.add(new Badge(
                    Mark.VERIFIED,
                    texts.of("report.sync.online"),
                    sync.onlineSince()
                            .map(at -> texts.of("report.sync.since", texts.time(at), texts.date(at)))
                            .orElse("")));
        }
        badges.add(new Badge(
                sync.waiting() > 50 ? Mark.ATTENTION : Mark.VERIFIED,
                texts.of("report.sync.waiting", texts.count(sync.waiting())),
                texts.of("report.sync.delivered", texts.count(sync.delivered()), texts.count(sync.failures()))));
        sync.clockOffset().ifPresent(offset -> badges.add(clock(offset.toSeconds(), texts)));
        return badges;
    }

    private static Badge clock(long seconds, Texts texts) {
        boolean far = Math.abs(seconds) > 120;
        return new Badge(
                far ? Mark.ATTENTION : Mark.VERIFIED,
                texts.of(far ? "report.sync.clock.far" : "report.sync.clock"),
                texts.of("report.sync.clock.line", Long.toString(Math.abs(seconds))));
    }
}
