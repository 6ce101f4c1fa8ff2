package vn.eid.kiosk.simulator.bench;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.kiosk.simulator.TrainingOutreach;
import vn.eid.kiosk.station.outreach.LetterExample;
import vn.eid.kiosk.station.outreach.ListReader;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.report.ReportPeriod;
import vn.eid.kiosk.station.report.StationReport;
import vn.eid.kiosk.station.sheet.Grid;
import vn.eid.kiosk.station.sheet.Grid.Column;
import vn.eid.kiosk.station.sheet.TableReader;
import vn.eid.kiosk.station.sheet.TableWriter;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.DossierQuery;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.NameWords;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SpoolEntry;
import vn.eid.sync.queue.outreach.OutreachEntry;
import vn.eid.sync.queue.outreach.PeopleQuery;
import vn.eid.sync.queue.outreach.VisitResult;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;
import vn.eid.sync.station.StoreSettings.Role;

/**
 * The station's lists as an officer feels them: the counter beside the agent, over the loopback line, as in production.
 * Each figure is the slowest of its looks after one to warm up.
 */
public final class StationBench implements Bench {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final int BATCH = 1_000;
    private static final int LOOKS = 15;
    private static final int PAGE = 50;
    private static final double FIRST_PAGE = 200;
    private static final double SEARCH = 100;

    private final int dossiers;
    private final int people;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource time = InstantSource.system();
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param dossiers in the index
     * @param people on the outreach list
     */
    public StationBench(int dossiers, int people) {
        this.dossiers = dossiers;
        this.people = people;
    }

    @Override
    public String name() {
        return "station";
    }

    @Override
    public List<Figure> run(Progress progress) throws BenchException {
        figures.clear();
        try (var scratch = new Scratch()) {
            var pki = TestPki.create(time.instant(), random);
            var folder = scratch.folder("station");
            var settings =
                    TrainingStore.settings(folder, pki.ministryEncryption().certificate());
            TrainingStore.certify(folder, pki, time, random);
            try (var agent = open(settings, Role.AGENT)) {
                progress.step(dossiers + " hồ sơ / dossiers");
                fill(agent);
                try (var counter = open(settings, Role.COUNTER)) {
                    lists(counter);
                    searches(counter);
                    figures.addAll(new SelfServiceMeasure(counter).run(someNumbers(), dossiers + " dossiers"));
                    progress.step(people + " dòng danh sách / outreach rows");
                    imports(counter);
                    outreach(counter);
                }
            }
        } catch (QueueException e) {
            throw new BenchException("kho của trạm lỗi / the station's store failed: " + e.getMessage(), e);
        }
        return List.copyOf(figures);
    }

    private static List<String> someNumbers() {
        return TrainingOutreach.people(LOOKS).stream()
                .map(person -> person.citizen().personalIdNumber())
                .toList();
    }

    private CounterStore open(StoreSettings settings, Role role) throws QueueException {
        return CounterStore.open(settings, role, new LocalDisk(), time, random);
    }

    private void fill(CounterStore store) throws QueueException {
        var lookup = new LookupHash(store.secrets().lookup());
        var names = TrainingOutreach.people(dossiers);
        for (int done = 0; done < dossiers; done += BATCH) {
            var entries = new ArrayList<SpoolEntry>();
            for (int i = done; i < Math.min(dossiers, done + BATCH); i++) {
                entries.add(entry(lookup, i, names.get(i)));
            }
            store.index().restore(entries);
        }
    }

    /** A dossier of the past: the ministry has decided and the sealed file is erased. */
    private static SpoolEntry entry(LookupHash lookup, int number, OutreachEntry person) {
        var sealedAt = FIRST.plusSeconds(600L * number);
        var citizen = person.citizen();
        var day = LocalDate.ofInstant(sealedAt, ZONE);
        return new SpoolEntry(
                        new DossierId(String.format(
                                "QN04-%02d%02d%02d-%06d",
                                day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), number)),
                        3_000_000,
                        String.format("%064x", number),
                        "N*** V*** THỬ",
                        lookup.ofIdNumber(citizen.personalIdNumber()),
                        lookup.ofPhone(citizen.phone().orElse("+84900000000")),
                        sealedAt,
                        "canbo" + number % 7,
                        Optional.empty(),
                        Optional.of(new SpoolEntry.Delivery(
                                "BCA-" + number,
                                number % 40 == 0 ? DossierStatus.REJECTED : DossierStatus.ACTIVATED,
                                sealedAt)))
                .named(lookup.ofName(citizen.fullName()));
    }

    private void lists(CounterStore store) throws QueueException {
        var search = store.index().search();
        slowest("station.dossiers.first-page", FIRST_PAGE, () -> search.find(DossierQuery.all(PAGE)));
        var rejected = query(List.of(), Optional.empty(), Optional.empty(), Set.of(DossierStatus.REJECTED));
        slowest("station.dossiers.rejected-page", FIRST_PAGE, () -> search.find(rejected));
        var period = new ReportPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        slowest(
                "station.report.year",
                1_000,
                () -> StationReport.of(
                        period,
                        ZONE,
                        search.facts(period.start(ZONE), period.end(ZONE)),
                        List.of(),
                        LocalDate.of(2025, 12, 31)));
    }

    private void searches(CounterStore store) throws QueueException {
        var search = store.index().search();
        for (var name : List.of("Nguyễn Văn Thử", "nguyen", "nguyen van", "Thị Khuê", "hoang ly", "khong ai")) {
            slowest(
                    "station.search.name." + String.join("-", NameWords.of(name)),
                    SEARCH,
                    () -> search.find(query(NameWords.of(name), Optional.empty(), Optional.empty(), Set.of())));
        }
        var known = TrainingOutreach.people(dossiers);
        var number = known.get(dossiers / 2).citizen().personalIdNumber();
        var phone = known.get(dossiers / 3).citizen().phone().orElse("+84900000000");
        slowest(
                "station.search.number",
                SEARCH,
                () -> search.find(query(List.of(), Optional.of(number), Optional.empty(), Set.of())));
        slowest(
                "station.search.phone",
                SEARCH,
                () -> search.find(query(List.of(), Optional.empty(), Optional.of(phone), Set.of())));
        slowest(
                "station.search.name-rejected",
                SEARCH,
                () -> search.find(query(
                        List.of("tran", "van"), Optional.empty(), Optional.empty(), Set.of(DossierStatus.REJECTED))));
        slowest("station.self-service.look-up", 1_000, () -> store.queue().findByIdNumber(number));
    }

    private static DossierQuery query(
            List<String> words, Optional<String> number, Optional<String> phone, Set<DossierStatus> statuses) {
        return new DossierQuery(
                Optional.empty(),
                words,
                number,
                phone,
                statuses,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PAGE);
    }

    private void imports(CounterStore store) throws QueueException {
        var wards = Set.copyOf(
                LetterExample.wards().stream().map(ward -> ward.ward()).toList());
        var good = TableWriter.xlsx(List.of(grid(TrainingOutreach.people(people), 0)));
        var bad = TableWriter.csv(List.of(grid(TrainingOutreach.people(people), 100)));
        long start = System.nanoTime();
        var refused = (ListReading.People) new ListReader(wards).read(TableReader.read(bad), Optional.empty());
        told(
                "station.import.judged-with-bad-rows",
                millis(start),
                "ms",
                refused.problems().size() + " bad rows named");
        figures.add(Figure.atLeast(
                "station.import.bad-rows-named",
                refused.problems().stream().map(it -> it.line()).distinct().count(),
                "rows",
                people / 100,
                "every hundredth row is bad"));
        figures.add(Figure.atMost(
                "station.import.half-imported", refused.entries().size(), "rows", 0, "entries of the refused list"));
        start = System.nanoTime();
        var list = (ListReading.People) new ListReader(wards).read(TableReader.read(good), Optional.empty());
        double judged = millis(start);
        store.outreach().take(list.entries(), time.instant(), "canbo");
        double all = millis(start);
        figures.add(Figure.atMost(
                "station.import." + people + "-rows",
                all,
                "ms",
                5_000,
                Math.round(judged) + " ms of it for reading and judging the XLSX file"));
    }

    private static Grid grid(List<OutreachEntry> entries, int badEach) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var citizen = entry.citizen();
            boolean bad = badEach > 0 && i % badEach == 0;
            rows.add(List.of(
                    i + 1,
                    citizen.fullName(),
                    bad ? "12345" : citizen.personalIdNumber(),
                    citizen.birth(),
                    citizen.phone().map(ContactRules::shown).orElse(""),
                    citizen.address(),
                    entry.ward(),
                    entry.area()));
        }
        return new Grid(
                "Danh sách",
                List.of(
                        Column.number("TT", 1),
                        Column.text("Họ và tên", 1),
                        Column.text("Số định danh", 1),
                        Column.text("Ngày sinh", 1),
                        Column.text("Điện thoại", 1),
                        Column.text("Địa chỉ", 1),
                        Column.text("Xã, phường", 1),
                        Column.text("Khu", 1)),
                rows);
    }

    private void outreach(CounterStore store) throws QueueException {
        var outreach = store.outreach();
        var ward = LetterExample.wards().get(1).ward();
        slowest("station.outreach.first-page", FIRST_PAGE, () -> outreach.people(PeopleQuery.ofWard(ward, PAGE)));
        slowest("station.outreach.counts", FIRST_PAGE, outreach::counts);
        for (var name : List.of("nguyen van thu", "nguyen", "ly khue")) {
            slowest(
                    "station.outreach.search." + name.replace(' ', '-'),
                    SEARCH,
                    () -> outreach.people(named(Optional.of(ward), name)));
        }
        slowest(
                "station.outreach.search-all-wards",
                SEARCH,
                () -> outreach.people(named(Optional.empty(), "thi hanh")));
    }

    private static PeopleQuery named(Optional<String> ward, String name) {
        return new PeopleQuery(
                ward,
                Optional.empty(),
                Optional.empty(),
                Set.of(VisitResult.NOT_VISITED, VisitResult.ABSENT, VisitResult.DECLINED),
                NameWords.of(name),
                Optional.empty(),
                Optional.empty(),
                0,
                PAGE);
    }

    /** A look at the store. */
    private interface Look {
        Object look() throws QueueException;
    }

    private void slowest(String name, double most, Look look) throws QueueException {
        long cold = System.nanoTime();
        look.look();
        double first = millis(cold);
        double slowest = 0;
        for (int i = 0; i < LOOKS; i++) {
            long start = System.nanoTime();
            look.look();
            slowest = Math.max(slowest, millis(start));
        }
        figures.add(Figure.atMost(
                name, slowest, "ms", most, "slowest of " + LOOKS + ", the very first " + Math.round(first) + " ms"));
    }

    private void told(String name, double value, String unit, String against) {
        figures.add(Figure.told(name, value, unit, against));
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
