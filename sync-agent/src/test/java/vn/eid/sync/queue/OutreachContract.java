package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
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
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.outreach.JdbcOutreachStore;
import vn.eid.sync.queue.outreach.ListedCitizen;
import vn.eid.sync.queue.outreach.OutreachEntry;
import vn.eid.sync.queue.outreach.OutreachPerson;
import vn.eid.sync.queue.outreach.OutreachPlan;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;
import vn.eid.sync.queue.outreach.OutreachStore;
import vn.eid.sync.queue.outreach.OutreachStore.AreaCount;
import vn.eid.sync.queue.outreach.OutreachStore.Intake;
import vn.eid.sync.queue.outreach.OutreachStore.Visit;
import vn.eid.sync.queue.outreach.OutreachStore.WardCount;
import vn.eid.sync.queue.outreach.OutreachTeam;
import vn.eid.sync.queue.outreach.PeopleQuery;
import vn.eid.sync.queue.outreach.VisitResult;

/** What the outreach lists must do, whatever database they lie in. */
abstract class OutreachContract {
    private static final String WARD = "Phường Trà Cổ";
    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

    @TempDir
    Path folder;

    QueueFixture fixture;
    StationQueue queue;
    OutreachStore store;

    abstract StationQueue open(QueueFixture fixture) throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        fixture = new QueueFixture(folder);
        use(open(fixture));
    }

    void use(StationQueue opened) {
        queue = opened;
        store = new JdbcOutreachStore(
                queue.lists(), new SecretBox(QueueFixture.key(7), new SecureRandom()), QueueFixture.LOOKUP);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
    }

    static OutreachEntry entry(int number, String ward, String area, String name) {
        return new OutreachEntry(
                ward,
                area,
                new ListedCitizen(
                        name,
                        QueueFixture.idNumber(number),
                        "15/02/1990",
                        Optional.of("+8491234" + String.format("%04d", number)),
                        "Số " + number));
    }

    Intake take(List<OutreachEntry> entries) throws QueueException {
        return store.take(entries, NOW, "mau.le");
    }

    private Intake five() throws QueueException {
        return take(List.of(
                entry(1, WARD, "Khu 1", "Nguyễn Văn Thử"),
                entry(2, WARD, "Khu 1", "Trần Thị Mẫu"),
                entry(3, WARD, "Khu 2", "Lê Đình Thử"),
                entry(4, WARD, "Khu 2", "Nguyễn Thị Ừng"),
                entry(5, "Xã Hải Xuân", "", "Phạm Văn An")));
    }

    private List<OutreachPerson> ward() throws QueueException {
        return store.people(PeopleQuery.ofWard(WARD, 100));
    }

    private static PeopleQuery named(String typed) {
        return new PeopleQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                NameWords.of(typed),
                Optional.empty(),
                Optional.empty(),
                0,
                100);
    }

    @Test
    @DisplayName("a list that is taken over is there whole, in its order")
    void takenOver() throws Exception {
        assertThat(five()).isEqualTo(new Intake(5, 0));
        var people = ward();
        assertThat(people)
                .extracting(it -> it.citizen().fullName())
                .containsExactly("Nguyễn Văn Thử", "Trần Thị Mẫu", "Lê Đình Thử", "Nguyễn Thị Ừng");
        var first = people.get(0);
        assertThat(first.citizen())
                .isEqualTo(entry(1, WARD, "Khu 1", "Nguyễn Văn Thử").citizen());
        assertThat(first.result()).isEqualTo(VisitResult.NOT_VISITED);
        assertThat(first.team()).isEmpty();
        assertThat(first.visits()).isZero();
    }

    @Test
    @DisplayName("a list that comes again refreshes names and addresses, and keeps place, team and visits")
    void again() throws Exception {
        five();
        store.assign(WARD, Optional.of("Khu 1"), "Tổ khu 1", true);
        store.visited(ward().get(0), VisitResult.ABSENT, NOW, "mau.le");
        var intake = take(List.of(
                entry(1, WARD, "Khu 1", "Nguyễn Văn Thử Hai"),
                entry(2, "Xã Hải Xuân", "Thôn 3", "Trần Thị Mẫu"),
                entry(6, WARD, "Khu 2", "Vũ Văn Mới")));
        assertThat(intake).isEqualTo(new Intake(1, 2));
        var known = ward().get(0);
        assertThat(known.citizen().fullName()).isEqualTo("Nguyễn Văn Thử Hai");
        assertThat(known.result()).isEqualTo(VisitResult.ABSENT);
        assertThat(known.team()).contains("Tổ khu 1");
        assertThat(known.position()).isEqualTo(1);
        assertThat(ward()).extracting(it -> it.citizen().fullName()).last().isEqualTo("Vũ Văn Mới");
        var moved = store.people(PeopleQuery.ofWard("Xã Hải Xuân", 10)).get(0);
        assertThat(moved.citizen().fullName()).isEqualTo("Trần Thị Mẫu");
        assertThat(moved.team()).as("another ward has other teams").isEmpty();
        assertThat(store.people(named("hai"))).hasSize(1);
    }

    @Test
    @DisplayName("of a list with one impossible row nothing at all is kept")
    void nothingHalf() throws Exception {
        five();
        var tooLong = "x".repeat(200);
        assertThatThrownBy(() -> take(List.of(entry(7, WARD, "Khu 1", "Một Người"), entry(8, tooLong, "", "Hai"))))
                .isInstanceOf(QueueException.class);
        assertThat(ward()).hasSize(4);
        assertThat(store.people(named("mot nguoi"))).isEmpty();
    }

    @Test
    @DisplayName("people are found by words of the name without marks, by identity number and by phone")
    void found() throws Exception {
        five();
        assertThat(store.people(named("nguyen van thu"))).hasSize(1);
        assertThat(store.people(named("thu")))
                .extracting(OutreachPerson::position)
                .containsExactly(1, 3);
        assertThat(store.people(new PeopleQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        List.of(),
                        Optional.of(QueueFixture.idNumber(4)),
                        Optional.empty(),
                        0,
                        10)))
                .extracting(it -> it.citizen().fullName())
                .containsExactly("Nguyễn Thị Ừng");
        assertThat(store.people(new PeopleQuery(
                        Optional.of("Xã Hải Xuân"),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(VisitResult.NOT_VISITED),
                        List.of(),
                        Optional.empty(),
                        Optional.of("+84912340005"),
                        0,
                        10)))
                .hasSize(1);
    }

    @Test
    @DisplayName("pages follow each other by place, within a part, a team or a result")
    void pages() throws Exception {
        five();
        store.assign(WARD, Optional.of("Khu 2"), "Tổ khu 2", true);
        var all = new PeopleQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                3,
                2);
        assertThat(store.people(all)).extracting(OutreachPerson::position).containsExactly(4, 5);
        var team = new PeopleQuery(
                Optional.of(WARD),
                Optional.of("Khu 2"),
                Optional.of("Tổ khu 2"),
                Set.of(VisitResult.NOT_VISITED),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                10);
        assertThat(store.people(team)).extracting(OutreachPerson::position).containsExactly(3, 4);
    }

    @Test
    @DisplayName("parts of a ward go to teams; those who have one already are left alone when asked to")
    void assigned() throws Exception {
        five();
        assertThat(store.assign(WARD, Optional.of("Khu 1"), "Tổ khu 1", true)).isEqualTo(2);
        assertThat(store.assign(WARD, Optional.empty(), "Tổ phường", true)).isEqualTo(2);
        assertThat(store.areas(WARD))
                .containsExactly(
                        new AreaCount("Khu 1", Optional.of("Tổ khu 1"), 2, 2),
                        new AreaCount("Khu 2", Optional.of("Tổ phường"), 2, 2));
        assertThat(store.assign(WARD, Optional.empty(), "Tổ phường", false)).isEqualTo(4);
    }

    @Test
    @DisplayName("a visit changes the result, is counted and remembered; two officers cannot note over each other")
    void visited() throws Exception {
        five();
        var seen = ward().get(0);
        var once = store.visited(seen, VisitResult.ABSENT, NOW, "mau.le");
        var twice = store.visited(once, VisitResult.ACTIVATED, NOW.plusSeconds(60), "thu.tran");
        assertThat(twice.visits()).isEqualTo(2);
        assertThat(twice.result()).isEqualTo(VisitResult.ACTIVATED);
        assertThat(twice.visitedBy()).contains("thu.tran");
        assertThat(twice.visitedAt()).contains(NOW.plusSeconds(60));
        assertThat(store.visits(seen.id()))
                .containsExactly(
                        new Visit(NOW.plusSeconds(60), "thu.tran", Optional.empty(), VisitResult.ACTIVATED),
                        new Visit(NOW, "mau.le", Optional.empty(), VisitResult.ABSENT));
        QueueContract.fails(QueueFault.CONFLICT, () -> store.visited(seen, VisitResult.MOVED, NOW, "mau.le"));
        assertThat(store.counts())
                .contains(
                        new WardCount(WARD, VisitResult.ACTIVATED, 1), new WardCount(WARD, VisitResult.NOT_VISITED, 3));
    }

    @Test
    @DisplayName("a list that a team hands back notes its results as visits, and the same list again notes nothing")
    void handedBack() throws Exception {
        five();
        var back = List.of(
                new OutreachEntry(
                        WARD,
                        "Khu 1",
                        entry(1, WARD, "Khu 1", "Nguyễn Văn Thử").citizen(),
                        Optional.of(VisitResult.ACTIVATED)),
                new OutreachEntry(
                        WARD, "Khu 2", entry(9, WARD, "Khu 2", "Mới Thêm").citizen(), Optional.of(VisitResult.ABSENT)));
        assertThat(take(back)).isEqualTo(new Intake(1, 1));
        assertThat(take(back)).isEqualTo(new Intake(0, 2));
        var first = ward().get(0);
        assertThat(first.result()).isEqualTo(VisitResult.ACTIVATED);
        assertThat(first.visits()).isEqualTo(1);
        assertThat(store.visits(first.id()))
                .containsExactly(new Visit(NOW, "mau.le", Optional.empty(), VisitResult.ACTIVATED));
    }

    @Test
    @DisplayName("whose dossier the ministry reports as activated needs no visit any more")
    void activatedByTheMinistry() throws Exception {
        five();
        var sealed = fixture.add(queue, 3);
        assertThat(store.settleActivated(NOW)).isZero();
        queue.agent()
                .apply(
                        List.of(new StatusEvent(
                                sealed.id(), sealed.sha256(), DossierStatus.ACTIVATED, NOW, "BCA", Optional.empty())),
                        "1");
        assertThat(store.settleActivated(NOW)).isEqualTo(1);
        assertThat(store.settleActivated(NOW)).isZero();
        assertThat(ward().get(2).result()).isEqualTo(VisitResult.ACTIVATED);
    }

    @Test
    @DisplayName("a plan with its wards takes the place of the one before, in the order of the letter")
    void plan() throws Exception {
        assertThat(store.plan()).isEmpty();
        var start = LocalDate.of(2026, 9, 1);
        store.setPlan(new OutreachPlan("Công văn 1", start, start.plusDays(30), List.of(new WardQuota("Xã A", 5))));
        var letter = new OutreachPlan(
                "Công văn 688",
                start,
                start.plusDays(120),
                List.of(new WardQuota("Phường Bình Ngọc", 1404), new WardQuota(WARD, 728)));
        store.setPlan(letter);
        assertThat(store.plan()).contains(letter);
    }

    @Test
    @DisplayName("a team is added once and its next meeting is changed")
    void teams() throws Exception {
        store.save(new OutreachTeam(WARD, "Tổ khu 4", Optional.empty(), ""));
        var meeting = new OutreachTeam(WARD, "Tổ khu 4", Optional.of(NOW), "Nhà văn hóa khu 4");
        store.save(meeting);
        store.save(new OutreachTeam(WARD, "Tổ khu 5", Optional.empty(), ""));
        assertThat(store.teams(WARD))
                .containsExactly(meeting, new OutreachTeam(WARD, "Tổ khu 5", Optional.empty(), ""));
        assertThat(store.teams("Xã Hải Xuân")).isEmpty();
    }

    @Test
    @DisplayName("people are erased after the plan's end, wards and quotas stay")
    void erased() throws Exception {
        five();
        var ends = LocalDate.of(2026, 12, 31);
        store.setPlan(new OutreachPlan("Công văn", ends.minusDays(90), ends, List.of(new WardQuota(WARD, 728))));
        assertThat(store.eraseEnded(ends)).isZero();
        assertThat(store.eraseEnded(ends.plusDays(1))).isEqualTo(5);
        assertThat(ward()).isEmpty();
        assertThat(store.people(named("thu"))).isEmpty();
        assertThat(store.plan().orElseThrow().quota()).isEqualTo(728);
    }

    @Test
    @DisplayName("a long list goes in at once")
    void longList() throws Exception {
        var list = IntStream.range(10, 3_010)
                .mapToObj(number -> entry(number, WARD, "Khu " + number % 8, "Nguyễn Văn Số" + number))
                .toList();
        assertThat(take(list)).isEqualTo(new Intake(3_000, 0));
        assertThat(take(list)).isEqualTo(new Intake(0, 3_000));
        assertThat(store.people(named("so1234"))).hasSize(1);
    }
}
