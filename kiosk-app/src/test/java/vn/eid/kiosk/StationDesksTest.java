package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.Role;
import vn.eid.kiosk.paper.PaperPrinter;
import vn.eid.kiosk.screen.desk.CounterWords.FaultWords;
import vn.eid.kiosk.screen.desk.MessageWords;
import vn.eid.kiosk.screen.desk.OutreachDesk.Route;
import vn.eid.kiosk.screen.desk.Reply;
import vn.eid.kiosk.screen.desk.ReportDesk.Reported;
import vn.eid.kiosk.screen.desk.SearchDesk.History;
import vn.eid.kiosk.screen.desk.StationDesk;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.simulator.TrainingOutreach;
import vn.eid.kiosk.station.outreach.LetterExample;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.report.ReportPeriod;
import vn.eid.kiosk.station.report.SyncHealth;
import vn.eid.kiosk.station.report.TimedEnrolment;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.kiosk.station.sheet.TableFile;
import vn.eid.kiosk.station.sheet.TableReader;
import vn.eid.kiosk.station.sheet.TableRow;
import vn.eid.sync.audit.AuditEntry;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.DossierQuery;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.NameWords;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.outreach.OutreachPerson;
import vn.eid.sync.queue.outreach.OutreachPlan;
import vn.eid.sync.queue.outreach.OutreachStore.Intake;
import vn.eid.sync.queue.outreach.PeopleQuery;
import vn.eid.sync.queue.outreach.VisitResult;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

@DisplayName("The station's desks over a real store")
class StationDesksTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NINE = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.fixed(NINE, ZONE);
    private final CounterThreads threads = new CounterThreads();
    private final AtomicReference<Optional<Officer>> officer =
            new AtomicReference<>(Optional.of(new Officer("mau.le", "Lê Thị Mẫu", Set.of(Role.OFFICER))));
    private Optional<ListReading.People> published = Optional.empty();
    private CounterStore store;
    private StationDesk desk;

    @BeforeEach
    void open() throws Exception {
        var pki = TestPki.create(NINE, random);
        var settings = TrainingStore.settings(folder, pki.ministryEncryption().certificate());
        TrainingStore.certify(folder, pki, clock, random);
        store = CounterStore.open(settings, StoreSettings.Role.ALONE, new LocalDisk(), clock, random);
        desk = StationDesks.of(
                new StationDesks.Parts(
                        store,
                        officer::get,
                        ministry(),
                        () -> SyncHealth.UNKNOWN,
                        new PaperPrinter(Optional.empty()),
                        "Công an phường Trà Cổ"),
                new Texts(new Locale("vi"), ZONE),
                new MessageWords(new OfficerMessages(Language.VIETNAMESE)),
                threads,
                Runnable::run,
                clock);
    }

    @AfterEach
    void close() throws Exception {
        threads.close();
        store.close();
    }

    private interface Question<T> {
        void ask(Consumer<Reply<T>> answer);
    }

    /** Waits for what comes back on another thread. */
    private <T> Reply<T> reply(Question<T> question) throws Exception {
        var answer = new CompletableFuture<Reply<T>>();
        question.ask(answer::complete);
        return answer.get(60, TimeUnit.SECONDS);
    }

    private <T> T done(Question<T> question) throws Exception {
        return ((Reply.Done<T>) reply(question)).value();
    }

    private List<AuditEntry> logged(String event) throws Exception {
        return store.audit().ofEvent(event, TODAY, TODAY);
    }

    private void planAndPeople(int people) throws Exception {
        done((Consumer<Reply<OutreachPlan>> answer) -> desk.outreach()
                .setPlan(
                        new OutreachPlan(
                                LetterExample.TITLE, TODAY.minusDays(60), TODAY.plusDays(40), LetterExample.wards()),
                        answer));
        var list = new ListReading.People(TrainingOutreach.people(people), OldScript.UNICODE, List.of());
        done((Consumer<Reply<Intake>> answer) -> desk.outreach().take(list, answer));
    }

    private List<OutreachPerson> ward(String ward) throws Exception {
        return done((Consumer<Reply<List<OutreachPerson>>> answer) ->
                desk.outreach().people(PeopleQuery.ofWard(ward, 50), answer));
    }

    @Test
    @DisplayName("take a list over, show the ward's people, note visits, and count them against the quota")
    void outreach() throws Exception {
        planAndPeople(340);
        var ward = LetterExample.wards().get(6).ward();
        var people = ward(ward);
        assertThat(people).hasSize(20);
        done((Consumer<Reply<OutreachPerson>> answer) ->
                desk.outreach().visited(people.get(0), VisitResult.ACTIVATED, answer));
        var progress = done(desk.outreach()::progress).orElseThrow();
        assertThat(progress.activated()).isEqualTo(1);
        assertThat(progress.ward(ward).orElseThrow().left()).isEqualTo(727);
        assertThat(logged("outreach-imported").get(0).details()).containsEntry("rows", "340");
        assertThat(logged("outreach-viewed").get(0).details()).containsEntry("ward", ward);
        assertThat(logged("outreach-visited").get(0).actor()).isEqualTo("mau.le");
    }

    @Test
    @DisplayName("show citizens to nobody who is not signed in, and to no technician; nothing is logged as seen then")
    void mayNotSee() throws Exception {
        planAndPeople(17);
        for (var who : List.of(
                Optional.<Officer>empty(),
                Optional.of(new Officer("ky.thuat", "Kỹ thuật viên", Set.of(Role.TECHNICIAN))))) {
            officer.set(who);
            var refused = reply((Consumer<Reply<List<OutreachPerson>>> answer) ->
                    desk.outreach().people(PeopleQuery.ofWard("Xã Bắc Sơn", 10), answer));
            assertThat(refused).isInstanceOf(Reply.NotDone.class);
            FaultWords words = ((Reply.NotDone<List<OutreachPerson>>) refused).words();
            assertThat(words.title()).isNotBlank();
            assertThat(reply((Consumer<Reply<List<QueuedDossier>>> answer) ->
                            desk.search().find(DossierQuery.all(10), "NOTHING", answer)))
                    .isInstanceOf(Reply.NotDone.class);
        }
        assertThat(logged("outreach-viewed")).isEmpty();
        assertThat(logged("searched")).isEmpty();
    }

    @Test
    @DisplayName("read a file against the wards of the plan, and keep nothing of it")
    void reads() throws Exception {
        planAndPeople(17);
        var file = folder.resolve("list.csv");
        Files.writeString(file, "Họ tên;Số CCCD;Phường\nNguyễn Văn Thử;001090000017;Phường Lạ\n");
        var answer = new CompletableFuture<ListReading>();
        desk.outreach().read(file, answer::complete);
        var reading = (ListReading.People) answer.get(60, TimeUnit.SECONDS);
        assertThat(reading.problems()).hasSize(1);
        assertThat(store.outreach().counts().stream()
                        .mapToInt(it -> it.people())
                        .sum())
                .isEqualTo(17);
    }

    private MinistryLists ministry() {
        return new MinistryLists() {
            @Override
            public Optional<ListReading.People> people() {
                return published;
            }

            @Override
            public Optional<ListReading.Quotas> quotas() {
                return Optional.of(new ListReading.Quotas(LetterExample.wards(), OldScript.UNICODE, List.of()));
            }
        };
    }

    private Optional<ListReading> offered() throws Exception {
        return done((Consumer<Reply<Optional<ListReading>>> answer) ->
                desk.outreach().fromMinistry(answer));
    }

    @Test
    @DisplayName("offer the ministry's quotas first, then its people, to be looked at like any other list")
    void ministryLists() throws Exception {
        assertThat(offered().orElseThrow()).isInstanceOf(ListReading.Quotas.class);
        planAndPeople(17);
        assertThat(offered()).isEmpty();
        published = Optional.of(new ListReading.People(TrainingOutreach.people(3), OldScript.UNICODE, List.of()));
        assertThat(offered().orElseThrow()).isInstanceOf(ListReading.People.class);
    }

    @Test
    @DisplayName("make a route sheet of several pages with names, addresses and phones, and identity numbers masked")
    void routeSheet() throws Exception {
        planAndPeople(17 * 70);
        var ward = LetterExample.wards().get(1).ward();
        var file = folder.resolve("route.pdf");
        done((Consumer<Reply<Boolean>> answer) -> desk.outreach()
                .routeSheet(new Route(ward, Optional.empty(), Optional.empty()), Optional.of(file), answer));
        var first = ward(ward).get(0);
        try (var document = Loader.loadPDF(file.toFile())) {
            var text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(text)
                    .contains("Phiếu đi tuyến: " + ward)
                    .contains("70 người cần đến")
                    .contains("1/" + document.getNumberOfPages())
                    .doesNotContain(first.citizen().personalIdNumber());
            assertThat(text.replaceAll("\\s+", " ")).contains(first.citizen().fullName());
        }
        assertThat(logged("outreach-printed")).hasSize(1);
    }

    @Test
    @DisplayName("write the progress as PDF, XLSX and CSV, with the sum of the letter below")
    void progressFiles() throws Exception {
        planAndPeople(170);
        for (var name : List.of("p.pdf", "p.xlsx", "p.csv")) {
            var file = folder.resolve(name);
            done((Consumer<Reply<Boolean>> answer) -> desk.outreach().export(file, answer));
            assertThat(Files.size(file)).isPositive();
        }
        assertThat(Files.readString(folder.resolve("p.csv"), StandardCharsets.UTF_8))
                .startsWith("\ufeffĐịa bàn,Chỉ tiêu,")
                .contains("Tổng số,24416,");
        var rows = ((TableFile.Rows) TableReader.read(folder.resolve("p.xlsx"))).rows();
        assertThat(rows).hasSize(19);
        assertThat(rows.get(18).cell(1)).isEqualTo(new TableRow.Cell("24416", true));
    }

    @Test
    @DisplayName("report what was sealed today with the times that the log holds, and write it to a file")
    void report() throws Exception {
        seal("022090000017");
        store.audit().append(TimedEnrolment.EVENT, "mau.le", Map.of("CARD", "12", "portraits", "1"));
        var reported = done((Consumer<Reply<Reported>> answer) ->
                desk.reports().report(ReportPeriod.ending(TODAY, ReportPeriod.Span.WEEK), answer));
        assertThat(reported.report().outcome().all()).isEqualTo(1);
        assertThat(reported.report().steps()).hasSize(1);
        assertThat(reported.report().portraits().rate()).contains(1.0);
        assertThat(reported.sync()).isEqualTo(SyncHealth.UNKNOWN);
    }

    @Test
    @DisplayName("find a sealed dossier by its citizen's name without marks, and log each search and each look")
    void search() throws Exception {
        var sealed = seal("022090000017");
        var all = DossierQuery.all(50);
        var name = store.index().search().find(all).get(0).maskedName();
        var given = name.substring(name.lastIndexOf(' ') + 1);
        var query = new DossierQuery(
                Optional.empty(),
                NameWords.of(given),
                all.personalIdNumber(),
                all.phone(),
                all.statuses(),
                all.from(),
                all.until(),
                all.after(),
                50);
        var found = done(
                (Consumer<Reply<List<QueuedDossier>>> answer) -> desk.search().find(query, "NAME", answer));
        assertThat(found).extracting(QueuedDossier::id).containsExactly(sealed.id());
        var history = done((Consumer<Reply<History>> answer) -> desk.search().open(found.get(0), answer));
        assertThat(history.dossiers()).hasSize(1);
        assertThat(history.course()).extracting(AuditEntry::event).containsExactly("record-viewed");
        assertThat(logged("searched").get(0).details()).containsExactly(Map.entry("by", "NAME"));
    }

    @Test
    @DisplayName("erase the people of a plan some time after its last day, and note how many they were")
    void erased() throws Exception {
        planAndPeople(34);
        var later = Clock.fixed(NINE.plus(Duration.ofDays(40 + 29)), ZONE);
        var month = Duration.ofDays(30);
        new OutreachUpkeep(store.outreach(), store.audit(), month, later).run();
        assertThat(store.outreach().counts()).isNotEmpty();
        new OutreachUpkeep(store.outreach(), store.audit(), month, Clock.offset(later, Duration.ofDays(2))).run();
        assertThat(store.outreach().counts()).isEmpty();
        assertThat(logged("outreach-erased").get(0).details()).containsEntry("people", "34");
    }

    private QueuedDossier seal(String number) throws Exception {
        var dossier =
                TrainingDossier.of(DossierId.create("QN04", TODAY, new Random(7)), number, NINE, 2_000, new Random(7));
        return store.queue().add(store.sealer().seal(dossier), Optional.empty());
    }
}
