package vn.eid.kiosk.station.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.station.report.StationReport.Day;
import vn.eid.kiosk.station.report.StationReport.FirstPass;
import vn.eid.kiosk.station.report.StationReport.OfficerCount;
import vn.eid.kiosk.station.report.StationReport.Outcome;
import vn.eid.kiosk.station.report.StationReport.Rejection;
import vn.eid.kiosk.station.report.StationReport.StepTime;
import vn.eid.sync.audit.AuditEntry;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.DossierFact;

@DisplayName("A station's report")
class StationReportTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ReportPeriod WEEK = ReportPeriod.ending(TODAY, ReportPeriod.Span.WEEK);

    private final List<DossierFact> facts = new ArrayList<>();

    private void fact(String at, String captor, DossierStatus status, int due, String code) {
        var id = new DossierId("QN04-261120-" + String.format("%06d", facts.size()));
        facts.add(new DossierFact(
                id,
                status,
                Instant.parse(at),
                captor,
                Optional.of(TODAY.plusDays(due)),
                Optional.of(code).filter(it -> !it.isEmpty()),
                code.isEmpty() ? Optional.empty() : Optional.of(RejectionReason.Step.PORTRAIT),
                false));
    }

    private StationReport report(TimedEnrolment... timed) {
        return StationReport.of(WEEK, ZONE, facts, List.of(timed), TODAY);
    }

    @Test
    @DisplayName("counts enrolments by day and hour of the counter's own clock, days without any too")
    void dayAndHour() {
        fact("2026-11-19T17:30:00Z", "mau.le", DossierStatus.QUEUED, 3, "");
        fact("2026-11-20T01:10:00Z", "mau.le", DossierStatus.QUEUED, 3, "");
        fact("2026-11-20T01:50:00Z", "thu.tran", DossierStatus.QUEUED, 3, "");
        var report = report();
        assertThat(report.perDay()).hasSize(7);
        assertThat(report.perDay().get(5)).isEqualTo(new Day(TODAY.minusDays(1), 0));
        assertThat(report.perDay().get(6)).as("half past midnight here").isEqualTo(new Day(TODAY, 3));
        assertThat(report.perHour().get(0)).isEqualTo(1);
        assertThat(report.perHour().get(8)).isEqualTo(2);
        assertThat(report.perWorkingDay()).isEqualTo(3);
    }

    @Test
    @DisplayName("counts by officer, most first, with what came back")
    void officers() {
        fact("2026-11-20T01:00:00Z", "mau.le", DossierStatus.APPROVED, 3, "");
        fact("2026-11-20T02:00:00Z", "thu.tran", DossierStatus.REJECTED, 3, "PORTRAIT_QUALITY");
        fact("2026-11-20T03:00:00Z", "thu.tran", DossierStatus.QUEUED, 3, "");
        assertThat(report().perOfficer())
                .containsExactly(new OfficerCount("thu.tran", 2, 1), new OfficerCount("mau.le", 1, 0));
    }

    @Test
    @DisplayName("groups rejections by the ministry's reason, and says where all dossiers are")
    void outcome() {
        fact("2026-11-18T01:00:00Z", "a", DossierStatus.REJECTED, 0, "PORTRAIT_QUALITY");
        fact("2026-11-18T01:00:00Z", "a", DossierStatus.REJECTED, 0, "PORTRAIT_QUALITY");
        fact("2026-11-18T01:00:00Z", "a", DossierStatus.REJECTED, 0, "");
        fact("2026-11-18T01:00:00Z", "a", DossierStatus.CHECKING, -1, "");
        fact("2026-11-18T01:00:00Z", "a", DossierStatus.CHECKING, 0, "");
        fact("2026-11-18T01:00:00Z", "a", DossierStatus.APPROVED, -1, "");
        fact("2026-11-18T01:00:00Z", "a", DossierStatus.PARKED, -1, "");
        var report = report();
        assertThat(report.rejections())
                .containsExactly(
                        new Rejection("PORTRAIT_QUALITY", Optional.of(RejectionReason.Step.PORTRAIT), 2),
                        new Rejection("", Optional.empty(), 1));
        assertThat(report.outcome()).isEqualTo(new Outcome(7, 1, 2, 1, 1, 3));
    }

    @Test
    @DisplayName("tells the median and the slow tenth of each step, and how often the first portrait was good")
    void steps() {
        var timed = new ArrayList<TimedEnrolment>();
        for (int i = 1; i <= 10; i++) {
            timed.add(new TimedEnrolment(Map.of(Step.CARD, i * 10, Step.PORTRAIT, 30), i <= 8 ? 1 : 2));
        }
        timed.add(new TimedEnrolment(Map.of(Step.CARD, 1), 0));
        var report = report(timed.toArray(TimedEnrolment[]::new));
        assertThat(report.steps())
                .containsExactly(new StepTime(Step.CARD, 50, 90), new StepTime(Step.PORTRAIT, 30, 30));
        assertThat(report.portraits()).isEqualTo(new FirstPass(8, 10));
        assertThat(report.portraits().rate()).contains(0.8);
        assertThat(report.wholeMedian()).contains(80);
    }

    @Test
    @DisplayName("without any work says so instead of dividing by nothing")
    void nothing() {
        var report = report();
        assertThat(report.portraits().rate()).isEmpty();
        assertThat(report.wholeMedian()).isEmpty();
        assertThat(report.perWorkingDay()).isZero();
        assertThat(report.rejections()).isEmpty();
    }

    @Test
    @DisplayName("covers whole days, one to a year")
    void periods() {
        assertThat(WEEK.days()).hasSize(7).endsWith(TODAY);
        assertThat(WEEK.end(ZONE)).isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
        assertThat(ReportPeriod.ending(TODAY, ReportPeriod.Span.YEAR).days()).hasSize(366);
        assertThatThrownBy(() -> new ReportPeriod(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReportPeriod(TODAY, TODAY.plusDays(500)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("takes times from the audit log's entries and from nothing else in it")
    void entries() {
        var timed = new TimedEnrolment(Map.of(Step.CARD, 12, Step.SUBMIT, 3), 2);
        var entry = new AuditEntry(Instant.EPOCH, TimedEnrolment.EVENT, "mau.le", timed.details());
        assertThat(TimedEnrolment.of(entry)).contains(timed);
        assertThat(TimedEnrolment.of(new AuditEntry(Instant.EPOCH, "signed-in", "mau.le", Map.of())))
                .isEmpty();
        var odd = new AuditEntry(Instant.EPOCH, TimedEnrolment.EVENT, "x", Map.of("CARD", "many", "portraits", "-1"));
        assertThat(TimedEnrolment.of(odd)).contains(new TimedEnrolment(Map.of(), 0));
        assertThat(timed.total()).isEqualTo(15);
    }
}
