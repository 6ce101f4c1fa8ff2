package vn.eid.kiosk.screen;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.screen.desk.CounterWords.FaultWords;
import vn.eid.kiosk.screen.desk.OutreachDesk;
import vn.eid.kiosk.screen.desk.Reply;
import vn.eid.kiosk.screen.desk.ReportDesk;
import vn.eid.kiosk.screen.desk.SearchDesk;
import vn.eid.kiosk.screen.desk.StationDesk;
import vn.eid.kiosk.station.outreach.LetterExample;
import vn.eid.kiosk.station.outreach.ListReader;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.outreach.OutreachProgress;
import vn.eid.kiosk.station.report.ReportPeriod;
import vn.eid.kiosk.station.report.StationReport;
import vn.eid.kiosk.station.report.SyncHealth;
import vn.eid.kiosk.station.report.TimedEnrolment;
import vn.eid.kiosk.station.sheet.Grid;
import vn.eid.kiosk.station.sheet.TableReader;
import vn.eid.sync.audit.AuditEntry;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.DossierFact;
import vn.eid.sync.queue.DossierQuery;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.outreach.ListedCitizen;
import vn.eid.sync.queue.outreach.OutreachPerson;
import vn.eid.sync.queue.outreach.OutreachPlan;
import vn.eid.sync.queue.outreach.OutreachStore.AreaCount;
import vn.eid.sync.queue.outreach.OutreachStore.Intake;
import vn.eid.sync.queue.outreach.OutreachStore.WardCount;
import vn.eid.sync.queue.outreach.OutreachTeam;
import vn.eid.sync.queue.outreach.PeopleQuery;
import vn.eid.sync.queue.outreach.VisitResult;

/** The station's desks without a store: the letter's 17 wards on a day in autumn, a month of work, a few dossiers. */
public final class FakeStation implements OutreachDesk, ReportDesk, SearchDesk {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final String WARD = "Phường Hải Hòa";
    /** What has been activated, in the order of the letter. */
    private static final int[] ACTIVATED = {
        1011, 2415, 1240, 858, 1089, 1032, 604, 870, 289, 904, 291, 1267, 1803, 515, 1177, 620, 266
    };

    private final List<QueuedDossier> dossiers;
    public final List<PeopleQuery> asked = new ArrayList<>();
    public final List<DossierQuery> searched = new ArrayList<>();
    public final List<String> searchedBy = new ArrayList<>();
    public final List<QueuedDossier> viewed = new ArrayList<>();
    public final List<Path> written = new ArrayList<>();
    public final List<Grid> tables = new ArrayList<>();
    public final List<OutreachPerson> people = new ArrayList<>();
    public final List<OutreachTeam> teams = new ArrayList<>(List.of(
            new OutreachTeam(
                    WARD,
                    "Tổ công nghệ số khu 4",
                    Optional.of(Instant.parse("2026-11-20T11:00:00Z")),
                    "nhà văn hóa khu 4"),
            new OutreachTeam(WARD, "Tổ công nghệ số khu 7", Optional.empty(), "")));
    public Optional<OutreachPlan> plan = Optional.of(
            new OutreachPlan(LetterExample.TITLE, TODAY.minusDays(76), TODAY.plusDays(41), LetterExample.wards()));
    public Optional<ListReading.People> taken = Optional.empty();
    public Optional<ListReading.People> published = Optional.empty();
    public boolean broken;
    public boolean printerWorks = true;

    FakeStation(List<QueuedDossier> dossiers) {
        this.dossiers = dossiers;
        var names = List.of(
                "Nguyễn Văn Thử",
                "Trần Thị Mẫu",
                "Lê Đình Ví Dụ",
                "Phạm Thị Ừng",
                "Hoàng Văn Giả",
                "Vũ Thị Minh Họa",
                "Đặng Quốc Thí Điểm",
                "Bùi Văn Tập");
        var results = List.of(
                VisitResult.NOT_VISITED,
                VisitResult.ABSENT,
                VisitResult.NOT_VISITED,
                VisitResult.ACTIVATED,
                VisitResult.NO_SMARTPHONE,
                VisitResult.NOT_VISITED,
                VisitResult.MOVED,
                VisitResult.DECLINED);
        for (int i = 0; i < names.size(); i++) {
            people.add(person(i, names.get(i), results.get(i)));
        }
    }

    static OutreachPerson person(int number, String name, VisitResult result) {
        boolean visited = result != VisitResult.NOT_VISITED;
        return new OutreachPerson(
                "p" + number,
                number + 1,
                WARD,
                "Khu " + (number / 3 + 1),
                number % 3 == 2 ? Optional.empty() : Optional.of("Tổ công nghệ số khu 4"),
                new ListedCitizen(
                        name,
                        "0220900000" + (10 + number),
                        "15/02/19" + (60 + number),
                        Optional.of("+8491234567" + number),
                        "số " + (number + 3) + ", ngõ 12"),
                result,
                visited ? Optional.of(Instant.parse("2026-11-12T03:00:00Z")) : Optional.empty(),
                visited ? Optional.of("mau.le") : Optional.empty(),
                visited ? 1 : 0,
                1);
    }

    public StationDesk desk() {
        return new StationDesk(this, this, this);
    }

    private <T> Reply<T> reply(T value) {
        return broken
                ? new Reply.NotDone<>(
                        new FaultWords("Chưa lấy được số liệu", "Chương trình đồng bộ không trả lời.", "Thử lại sau."))
                : new Reply.Done<>(value);
    }

    @Override
    public void progress(Consumer<Reply<Optional<OutreachProgress>>> answer) {
        answer.accept(reply(plan.map(it -> OutreachProgress.of(it, counts(it), TODAY))));
    }

    private static List<WardCount> counts(OutreachPlan plan) {
        var counts = new ArrayList<WardCount>();
        for (int i = 0; i < plan.wards().size(); i++) {
            var ward = plan.wards().get(i);
            int activated = i < ACTIVATED.length ? ACTIVATED[i] : 0;
            counts.add(new WardCount(ward.ward(), VisitResult.ACTIVATED, activated));
            counts.add(new WardCount(ward.ward(), VisitResult.ABSENT, activated / 8));
            counts.add(new WardCount(ward.ward(), VisitResult.NO_SMARTPHONE, activated / 16));
            counts.add(new WardCount(ward.ward(), VisitResult.MOVED, activated / 28));
            counts.add(new WardCount(
                    ward.ward(),
                    VisitResult.NOT_VISITED,
                    Math.max(0, ward.quota() - activated - activated / 8 - activated / 16 - activated / 28)));
        }
        return counts;
    }

    @Override
    public void ward(String ward, Consumer<Reply<WardSheet>> answer) {
        answer.accept(reply(new WardSheet(
                List.of(
                        new AreaCount("Khu 1", Optional.of("Tổ công nghệ số khu 4"), 820, 402),
                        new AreaCount("Khu 2", Optional.empty(), 641, 377)),
                ward.equals(WARD) ? List.copyOf(teams) : List.of())));
    }

    @Override
    public void people(PeopleQuery query, Consumer<Reply<List<OutreachPerson>>> answer) {
        asked.add(query);
        answer.accept(reply(people.stream()
                .filter(it -> query.results().contains(it.result()))
                .filter(it -> it.position() > query.after())
                .filter(it -> query.team().isEmpty() || query.team().equals(it.team()))
                .limit(query.limit())
                .toList()));
    }

    @Override
    public void read(Path file, Consumer<ListReading> answer) {
        answer.accept(new ListReader(Set.of()).read(TableReader.read(file), Optional.empty()));
    }

    @Override
    public void fromMinistry(Consumer<Reply<Optional<ListReading>>> answer) {
        answer.accept(reply(published.map(it -> it)));
    }

    @Override
    public void take(ListReading.People list, Consumer<Reply<Intake>> answer) {
        taken = Optional.of(list);
        answer.accept(reply(new Intake(list.entries().size(), 0)));
    }

    @Override
    public void setPlan(OutreachPlan wanted, Consumer<Reply<OutreachPlan>> answer) {
        plan = Optional.of(wanted);
        answer.accept(reply(wanted));
    }

    @Override
    public void save(OutreachTeam team, Consumer<Reply<OutreachTeam>> answer) {
        teams.add(team);
        answer.accept(reply(team));
    }

    @Override
    public void assign(String ward, Optional<String> area, String team, Consumer<Reply<Integer>> answer) {
        answer.accept(reply(641));
    }

    @Override
    public void visited(OutreachPerson seen, VisitResult result, Consumer<Reply<OutreachPerson>> answer) {
        answer.accept(reply(new OutreachPerson(
                seen.id(),
                seen.position(),
                seen.ward(),
                seen.area(),
                seen.team(),
                seen.citizen(),
                result,
                Optional.of(Samples.NOW),
                Optional.of("mau.le"),
                seen.visits() + 1,
                seen.version() + 1)));
    }

    @Override
    public void routeSheet(Route route, Optional<Path> file, Consumer<Reply<Boolean>> answer) {
        file.ifPresent(written::add);
        answer.accept(reply(file.isPresent() || printerWorks));
    }

    @Override
    public void export(Path file, Consumer<Reply<Boolean>> answer) {
        written.add(file);
        answer.accept(reply(true));
    }

    @Override
    public void report(ReportPeriod period, Consumer<Reply<Reported>> answer) {
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        var facts = new ArrayList<DossierFact>();
        int number = 0;
        for (var day : period.days()) {
            int count = day.getDayOfWeek().getValue() > 5 ? 0 : 34 + day.getDayOfMonth() * 7 % 29;
            for (int i = 0; i < count; i++) {
                facts.add(fact(
                        number++,
                        day.atTime(7 + i * 10 / count + (i % 9 == 0 ? 1 : 0), 10)
                                .atZone(zone)
                                .toInstant()));
            }
        }
        var timed = new ArrayList<TimedEnrolment>();
        for (int i = 0; i < 40; i++) {
            timed.add(timed(i));
        }
        var sync = new SyncHealth(
                true,
                Optional.of(Samples.NOW.minusSeconds(20_000)),
                Optional.of(Samples.NOW),
                Optional.empty(),
                3,
                51,
                2,
                Optional.of(Duration.ofSeconds(1)));
        answer.accept(reply(new Reported(
                StationReport.of(period, zone, facts, timed, TODAY),
                dossiers.stream()
                        .filter(it -> it.status() == DossierStatus.CHECKING)
                        .toList(),
                sync)));
    }

    private static DossierFact fact(int number, Instant at) {
        boolean rejected = number % 23 == 0;
        var step = number % 46 == 0 ? RejectionReason.Step.PORTRAIT : RejectionReason.Step.IDENTITY;
        return new DossierFact(
                new DossierId("TRACO-261120-" + String.format("%06d", number)),
                rejected ? DossierStatus.REJECTED : number % 3 == 0 ? DossierStatus.CHECKING : DossierStatus.APPROVED,
                at,
                List.of("mau.le", "thu.tran", "an.pham").get(number % 5 % 3),
                Optional.of(TODAY.plusDays(number % 5)),
                rejected ? Optional.of(step.name()) : Optional.empty(),
                rejected ? Optional.of(step) : Optional.empty(),
                false);
    }

    private static TimedEnrolment timed(int number) {
        Map<Step, Integer> seconds = new EnumMap<>(Step.class);
        var usual = List.of(14, 22, 31, 25, 38, 41, 6);
        Arrays.stream(Step.values())
                .forEach(step -> seconds.put(step, usual.get(step.ordinal()) + number * (step.ordinal() + 1) / 4));
        return new TimedEnrolment(seconds, number % 8 == 0 ? 2 : 1);
    }

    @Override
    public void export(String title, List<String> lines, List<Grid> grids, Path file, Consumer<Reply<Boolean>> answer) {
        written.add(file);
        tables.addAll(grids);
        answer.accept(reply(true));
    }

    @Override
    public void find(DossierQuery query, String kind, Consumer<Reply<List<QueuedDossier>>> answer) {
        searched.add(query);
        searchedBy.add(kind);
        answer.accept(reply(
                query.statuses().isEmpty()
                        ? dossiers
                        : dossiers.stream()
                                .filter(it -> query.statuses().contains(it.status()))
                                .toList()));
    }

    @Override
    public void open(QueuedDossier dossier, Consumer<Reply<History>> answer) {
        viewed.add(dossier);
        var details = Map.of("dossier", dossier.id().value());
        answer.accept(reply(new History(
                dossier,
                dossiers.subList(0, 2),
                List.of(
                        new AuditEntry(Samples.NOW.minusSeconds(7_300), "chip-read", "mau.le", details),
                        new AuditEntry(Samples.NOW.minusSeconds(7_201), "steps-timed", "mau.le", details),
                        new AuditEntry(Samples.NOW.minusSeconds(7_200), "dossier-saved", "mau.le", details),
                        new AuditEntry(Samples.NOW, "record-viewed", "mau.le", details)))));
    }
}
