package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/** What finding a dossier must do, whatever database it lies in. */
abstract class SearchContract {
    private static final List<String> NAMES =
            List.of("Nguyễn Văn Thử", "NGUYỄN THỊ MẪU", "Trần Văn Thử", "Đặng Thị Ừng", "Lê Văn An");

    @TempDir
    Path folder;

    QueueFixture fixture;
    StationQueue queue;

    abstract StationQueue open(QueueFixture fixture) throws Exception;

    @BeforeEach
    void fill() throws Exception {
        fixture = new QueueFixture(folder);
        queue = open(fixture);
        for (int i = 0; i < NAMES.size(); i++) {
            queue.restore(List.of(entry(i, NAMES.get(i))));
        }
    }

    @AfterEach
    void closeQueue() throws Exception {
        queue.close();
    }

    private SpoolEntry entry(int number, String name) {
        var plain = fixture.entry(number);
        var phone = QueueFixture.LOOKUP.ofPhone("+8491234567" + number);
        return new SpoolEntry(
                        plain.id(),
                        plain.size(),
                        plain.sha256(),
                        plain.maskedName(),
                        plain.lookupHash(),
                        phone,
                        plain.sealedAt(),
                        number == 4 ? "canbo2" : "canbo1",
                        number == 3 ? Optional.of(QueueFixture.id(2)) : Optional.empty())
                .named(QueueFixture.LOOKUP.ofName(name));
    }

    private List<Integer> found(DossierQuery query) throws QueueException {
        return queue.search().find(query).stream()
                .map(row -> Integer.parseInt(row.id().value().substring(12)))
                .toList();
    }

    private static DossierQuery named(String typed) {
        var all = DossierQuery.all(50);
        return new DossierQuery(
                Optional.empty(),
                NameWords.of(typed),
                all.personalIdNumber(),
                all.phone(),
                all.statuses(),
                all.from(),
                all.until(),
                all.after(),
                all.limit());
    }

    @Test
    @DisplayName("a name is found without marks, in small letters, by some of its words in any order, newest first")
    void byName() throws Exception {
        assertThat(found(named("nguyen van thu"))).containsExactly(0);
        assertThat(found(named("Nguyễn"))).containsExactly(1, 0);
        assertThat(found(named("thu van"))).containsExactly(2, 0);
        assertThat(found(named("dang thi ung"))).containsExactly(3);
        assertThat(found(named("Đặng"))).containsExactly(3);
        assertThat(found(named("nguyen khong co"))).isEmpty();
    }

    @Test
    @DisplayName("a page by name begins behind the last row of the page before")
    void pagesByName() throws Exception {
        var first = new DossierQuery(
                Optional.empty(),
                NameWords.of("van"),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2);
        assertThat(found(first)).containsExactly(4, 2);
        assertThat(found(first.after(QueueFixture.id(2)))).containsExactly(0);
    }

    @Test
    @DisplayName("a dossier is found by identity number, by phone, by status and by time, alone and together")
    void byColumns() throws Exception {
        var all = DossierQuery.all(50);
        assertThat(found(all)).containsExactly(4, 3, 2, 1, 0);
        assertThat(found(with(all, Optional.of(QueueFixture.idNumber(3)), Optional.empty(), Set.of())))
                .containsExactly(3);
        assertThat(found(with(all, Optional.empty(), Optional.of("+84912345671"), Set.of())))
                .containsExactly(1);
        assertThat(found(with(all, Optional.empty(), Optional.empty(), Set.of(DossierStatus.QUEUED))))
                .containsExactly(4, 3, 2, 1, 0);
        assertThat(found(with(all, Optional.empty(), Optional.empty(), Set.of(DossierStatus.PARKED))))
                .isEmpty();
        assertThat(found(with(all, Optional.of(QueueFixture.idNumber(3)), Optional.of("+84912345671"), Set.of())))
                .isEmpty();
        var start = QueueFixture.START;
        assertThat(found(new DossierQuery(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(DossierStatus.QUEUED, DossierStatus.CHECKING),
                        Optional.of(start.plusSeconds(1)),
                        Optional.of(start.plusSeconds(3)),
                        Optional.empty(),
                        50)))
                .containsExactly(2, 1);
        assertThat(found(new DossierQuery(
                        Optional.empty(),
                        NameWords.of("van"),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(DossierStatus.QUEUED),
                        Optional.of(start.plusSeconds(1)),
                        Optional.empty(),
                        Optional.empty(),
                        50)))
                .containsExactly(4, 2);
    }

    private static DossierQuery with(
            DossierQuery all, Optional<String> number, Optional<String> phone, Set<DossierStatus> statuses) {
        return new DossierQuery(
                Optional.empty(),
                List.of(),
                number,
                phone,
                statuses,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                50);
    }

    @Test
    @DisplayName("a dossier is found by its own number")
    void byNumber() throws Exception {
        var all = DossierQuery.all(50);
        var one = new DossierQuery(
                Optional.of(QueueFixture.id(2)),
                all.nameWords(),
                all.personalIdNumber(),
                all.phone(),
                all.statuses(),
                all.from(),
                all.until(),
                all.after(),
                50);
        assertThat(found(one)).containsExactly(2);
    }

    @Test
    @DisplayName("all dossiers of a citizen stand together, whoever asks by one of them")
    void sameCitizen() throws Exception {
        var redo = fixture.entry(0);
        queue.restore(List.of(new SpoolEntry(
                QueueFixture.id(77),
                redo.size(),
                redo.sha256(),
                redo.maskedName(),
                redo.lookupHash(),
                redo.phoneLookupHash(),
                redo.sealedAt().plusSeconds(600),
                redo.captor(),
                Optional.of(QueueFixture.id(0)))));
        var one = queue.counter().find(QueueFixture.id(0)).orElseThrow();
        assertThat(queue.search().ofSameCitizen(one))
                .extracting(row -> row.id().value())
                .containsExactly(QueueFixture.id(77).value(), QueueFixture.id(0).value());
    }

    @Test
    @DisplayName("reports get facts of a span of time, oldest first, and nothing of a citizen")
    void facts() throws Exception {
        var start = QueueFixture.START;
        var facts = queue.search().facts(start.plusSeconds(1), start.plusSeconds(5));
        assertThat(facts).extracting(DossierFact::id).containsExactly(id(1), id(2), id(3), id(4));
        assertThat(facts).extracting(DossierFact::captor).containsExactly("canbo1", "canbo1", "canbo1", "canbo2");
        assertThat(facts).extracting(DossierFact::redo).containsExactly(false, false, true, false);
        assertThat(facts.get(0).sealedAt()).isEqualTo(start.plusSeconds(1));
        assertThat(facts.get(0).rejectionCode()).isEmpty();
    }

    private static DossierId id(int number) {
        return QueueFixture.id(number);
    }

    @Test
    @DisplayName("what is past its legal limit at the ministry is overdue, the longest first; a decided dossier is not")
    void overdue() throws Exception {
        var today = LocalDate.of(2026, 11, 25);
        for (int i = 0; i < NAMES.size(); i++) {
            fixture.spool.store(entry(i, NAMES.get(i)), QueueFixture.content(i));
        }
        for (int i = 0; i < 4; i++) {
            fixture.time.pass(java.time.Duration.ofSeconds(20));
            var lease = queue.agent().lease(java.time.Duration.ofMinutes(1)).orElseThrow();
            queue.agent()
                    .received(
                            lease,
                            new Receipt(
                                    "BCA-" + i,
                                    lease.dossier().sha256(),
                                    fixture.time.instant(),
                                    Optional.of(today.minusDays(i))));
        }
        var rejected = queue.counter().find(id(1)).orElseThrow();
        queue.agent()
                .apply(
                        List.of(new StatusEvent(
                                rejected.id(),
                                rejected.sha256(),
                                DossierStatus.REJECTED,
                                fixture.time.instant(),
                                "BCA-1",
                                Optional.of(new RejectionReason(
                                        "PORTRAIT_QUALITY", "Ảnh mờ", RejectionReason.Step.PORTRAIT)))),
                        "1");
        assertThat(queue.search().overdue(today, 10))
                .extracting(QueuedDossier::id)
                .containsExactly(id(3), id(2));
        var facts = queue.search().facts(QueueFixture.START, QueueFixture.START.plusSeconds(60));
        assertThat(facts.get(1).rejectionCode()).contains("PORTRAIT_QUALITY");
        assertThat(facts.get(1).rejectedStep()).contains(RejectionReason.Step.PORTRAIT);
    }

    @Test
    @DisplayName("many words of one name are searched as quickly as one, since the rarest leads")
    void manyWords() throws Exception {
        var entries = IntStream.range(100, 400)
                .mapToObj(number -> entry(number % 4 + 1000 + number, "Nguyễn Văn Số" + number))
                .toList();
        queue.restore(entries);
        assertThat(queue.search().find(named("nguyen van so250"))).hasSize(1);
    }
}
