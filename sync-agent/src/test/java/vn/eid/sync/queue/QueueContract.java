package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.StatusEvent.Outcome;

/** What every index must do, whatever database it lies in. */
abstract class QueueContract implements VisitBookContract, StatusLookupContract {
    private static final Duration LEASE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    QueueFixture fixture;
    StationQueue queue;

    abstract StationQueue open(QueueFixture fixture, QueueSettings settings) throws Exception;

    @BeforeEach
    void openQueue() throws Exception {
        fixture = new QueueFixture(folder);
        queue = open(fixture, fixture.settings());
    }

    @AfterEach
    void closeQueue() throws Exception {
        queue.close();
    }

    @Override
    public StationQueue queue() {
        return queue;
    }

    @Override
    public QueueFixture fixture() {
        return fixture;
    }

    static void fails(QueueFault fault, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    @Test
    @DisplayName("a sealed dossier waits in the queue, and adding it again changes nothing")
    void addingTwice() throws Exception {
        var first = fixture.add(queue, 1);
        var again = queue.counter().add(fixture.spool.sealedDossier(fixture.entry(1)), Optional.empty());
        assertThat(first.status()).isEqualTo(DossierStatus.QUEUED);
        assertThat(again).isEqualTo(first);
        assertThat(queue.counter().counts()).isEqualTo(Map.of(DossierStatus.QUEUED, 1L));
    }

    @Test
    @DisplayName("another file under the same number is a conflict")
    void sameNumberOtherBytes() throws Exception {
        fixture.add(queue, 1);
        var other = fixture.entry(2);
        var forged = new SpoolEntry(
                QueueFixture.id(1),
                other.size(),
                other.sha256(),
                other.maskedName(),
                other.lookupHash(),
                other.phoneLookupHash(),
                other.sealedAt(),
                other.captor(),
                Optional.empty());
        fails(QueueFault.CONFLICT, () -> queue.counter().add(fixture.spool.sealedDossier(forged), Optional.empty()));
    }

    @Test
    @DisplayName("the number of a redone dossier's predecessor is kept")
    void previous() throws Exception {
        queue.counter().add(fixture.seal(2), Optional.of(QueueFixture.id(1)));
        assertThat(queue.counter().find(QueueFixture.id(2)).orElseThrow().previous())
                .contains(QueueFixture.id(1));
    }

    @Test
    @DisplayName("the oldest dossier is leased first, and no dossier twice")
    void oldestFirst() throws Exception {
        for (int number : new int[] {3, 1, 2}) {
            fixture.add(queue, number);
        }
        fixture.time.pass(Duration.ofMinutes(1));
        var agent = queue.agent();
        assertThat(List.of(leased(agent), leased(agent), leased(agent)))
                .containsExactly(QueueFixture.id(1), QueueFixture.id(2), QueueFixture.id(3));
        assertThat(agent.lease(LEASE)).isEmpty();
    }

    private static DossierId leased(AgentQueue agent) throws QueueException {
        return agent.lease(LEASE).orElseThrow().dossier().id();
    }

    @Test
    @DisplayName("a lease that has expired is taken over, and its first holder cannot change the dossier any more")
    void expiredLease() throws Exception {
        fixture.add(queue, 1);
        fixture.time.pass(Duration.ofMinutes(1));
        var first = queue.agent().lease(LEASE).orElseThrow();
        fixture.time.pass(LEASE.plusSeconds(1));
        var second = queue.agent().lease(LEASE).orElseThrow();
        assertThat(second.dossier().attempts()).isEqualTo(2);
        fails(QueueFault.CONFLICT, () -> queue.agent().received(first, receipt(first)));
        fails(QueueFault.CONFLICT, () -> queue.agent().renew(first, LEASE));
        assertThat(queue.agent().received(second, receipt(second)).status()).isEqualTo(DossierStatus.RECEIVED);
    }

    @Test
    @DisplayName("a renewed lease is not taken over")
    void renewedLease() throws Exception {
        fixture.add(queue, 1);
        fixture.time.pass(Duration.ofMinutes(1));
        var lease = queue.agent().lease(LEASE).orElseThrow();
        fixture.time.pass(LEASE.minusSeconds(1));
        var renewed = queue.agent().renew(lease, LEASE);
        fixture.time.pass(LEASE.minusSeconds(1));
        assertThat(queue.agent().lease(LEASE)).isEmpty();
        assertThat(queue.agent().received(renewed, receipt(renewed)).receiptNumber())
                .contains("BCA-1");
    }

    private Receipt receipt(Lease lease) {
        return new Receipt(
                "BCA-1", lease.dossier().sha256(), fixture.time.instant(), Optional.of(LocalDate.of(2026, 11, 25)));
    }

    @Test
    @DisplayName("a released dossier waits for its next attempt, with the reason of the failure")
    void released() throws Exception {
        fixture.add(queue, 1);
        fixture.time.pass(Duration.ofMinutes(1));
        var lease = queue.agent().lease(LEASE).orElseThrow();
        var next = fixture.time.instant().plusSeconds(30);
        var released = queue.agent().release(lease, next, "OFFLINE");
        assertThat(released.lastError()).contains("OFFLINE");
        assertThat(queue.agent().lease(LEASE)).isEmpty();
        assertThat(queue.agent().nextDue()).contains(next);
        fixture.time.pass(Duration.ofSeconds(30));
        assertThat(leased(queue.agent())).isEqualTo(QueueFixture.id(1));
    }

    @Test
    @DisplayName("a parked dossier blocks nobody and goes on when a person says so")
    void parked() throws Exception {
        fixture.add(queue, 1);
        fixture.time.pass(Duration.ofMinutes(1));
        var parked = queue.agent().park(queue.agent().lease(LEASE).orElseThrow(), "REFUSED_400");
        assertThat(queue.agent().lease(LEASE)).isEmpty();
        assertThat(queue.supervision().resume(parked).status()).isEqualTo(DossierStatus.QUEUED);
        fails(QueueFault.CONFLICT, () -> queue.supervision().resume(parked));
        assertThat(leased(queue.agent())).isEqualTo(QueueFixture.id(1));
    }

    @Test
    @DisplayName("an acknowledgement of other bytes is not believed")
    void wrongEcho() throws Exception {
        fixture.add(queue, 1);
        fixture.time.pass(Duration.ofMinutes(1));
        var lease = queue.agent().lease(LEASE).orElseThrow();
        var wrong = new Receipt("BCA-1", "00".repeat(32), fixture.time.instant(), Optional.empty());
        fails(QueueFault.TAMPERED, () -> queue.agent().received(lease, wrong));
        assertThat(queue.counter().find(lease.dossier().id()).orElseThrow().status())
                .isEqualTo(DossierStatus.UPLOADING);
    }

    private StatusEvent event(int number, DossierStatus status, int second) {
        var reason = status == DossierStatus.REJECTED
                ? Optional.of(new RejectionReason(
                        "PORTRAIT_QUALITY", "Ảnh không đủ tiêu chuẩn", RejectionReason.Step.PORTRAIT))
                : Optional.<RejectionReason>empty();
        return new StatusEvent(
                QueueFixture.id(number),
                fixture.entry(number).sha256(),
                status,
                QueueFixture.START.plusSeconds(1000 + second),
                "BCA-" + number,
                reason);
    }

    @Test
    @DisplayName("the ministry's events move a dossier forward; repeated and late ones change nothing")
    void events() throws Exception {
        fixture.add(queue, 1);
        var outcomes = queue.agent()
                .apply(
                        List.of(
                                event(1, DossierStatus.CHECKING, 1),
                                event(1, DossierStatus.RECEIVED, 0),
                                event(1, DossierStatus.CHECKING, 1),
                                event(9, DossierStatus.CHECKING, 1),
                                event(1, DossierStatus.APPROVED, 2),
                                event(1, DossierStatus.ACTIVATED, 3)),
                        "cursor-6");
        assertThat(outcomes)
                .containsExactly(
                        Outcome.APPLIED,
                        Outcome.ALREADY_KNOWN,
                        Outcome.ALREADY_KNOWN,
                        Outcome.UNKNOWN_DOSSIER,
                        Outcome.APPLIED,
                        Outcome.APPLIED);
        var row = queue.counter().find(QueueFixture.id(1)).orElseThrow();
        assertThat(row.status()).isEqualTo(DossierStatus.ACTIVATED);
        assertThat(row.receiptNumber()).contains("BCA-1");
        assertThat(queue.agent().cursor()).contains("cursor-6");
    }

    @Test
    @DisplayName("a later decision replaces an earlier one, an earlier does not replace a later one")
    void redecided() throws Exception {
        fixture.add(queue, 1);
        queue.agent().apply(List.of(event(1, DossierStatus.REJECTED, 5)), "1");
        var rejected = queue.counter().find(QueueFixture.id(1)).orElseThrow();
        assertThat(rejected.rejection().orElseThrow().step()).isEqualTo(RejectionReason.Step.PORTRAIT);
        assertThat(queue.agent().apply(List.of(event(1, DossierStatus.APPROVED, 4)), "2"))
                .containsExactly(Outcome.ALREADY_KNOWN);
        queue.agent().apply(List.of(event(1, DossierStatus.APPROVED, 6)), "3");
        assertThat(queue.counter().find(QueueFixture.id(1)).orElseThrow().rejection())
                .isEmpty();
    }

    @Test
    @DisplayName("an event about other bytes parks the dossier for a person")
    void otherBytes() throws Exception {
        fixture.add(queue, 1);
        var foreign = new StatusEvent(
                QueueFixture.id(1), "11".repeat(32), DossierStatus.APPROVED, QueueFixture.START, "X", Optional.empty());
        assertThat(queue.agent().apply(List.of(foreign), "1")).containsExactly(Outcome.OTHER_BYTES);
        assertThat(queue.counter().find(QueueFixture.id(1)).orElseThrow().status())
                .isEqualTo(DossierStatus.PARKED);
    }

    @Test
    @DisplayName("texts of the ministry are cut to fit and cannot stop the feed")
    void longTexts() throws Exception {
        fixture.add(queue, 1);
        var reason = new RejectionReason("C".repeat(500), "ả\u0000".repeat(5000), RejectionReason.Step.NONE);
        var event = new StatusEvent(
                QueueFixture.id(1),
                fixture.entry(1).sha256(),
                DossierStatus.REJECTED,
                QueueFixture.START,
                "R".repeat(500),
                Optional.of(reason));
        assertThat(queue.agent().apply(List.of(event), "1")).containsExactly(Outcome.APPLIED);
    }

    @Test
    @DisplayName("a sampled dossier is not sent before a second officer approves, who cannot be the captor")
    void twoPersonRule() throws Exception {
        queue.close();
        queue = open(fixture, fixture.settings(100, 10));
        fixture.add(queue, 1);
        fixture.time.pass(Duration.ofMinutes(1));
        assertThat(queue.agent().lease(LEASE)).isEmpty();
        assertThat(queue.agent().nextDue()).isEmpty();
        assertThat(queue.supervision().pending(10)).hasSize(1);
        fails(QueueFault.NOT_ALLOWED, () -> queue.supervision().approve(QueueFixture.id(1), "canbo1"));
        fails(QueueFault.NOT_ALLOWED, () -> queue.supervision().approve(QueueFixture.id(1), "CanBo1"));
        var approved = queue.supervision().approve(QueueFixture.id(1), "chihuy");
        assertThat(approved.approver()).contains("chihuy");
        assertThat(queue.supervision().approve(QueueFixture.id(1), "chihuy")).isEqualTo(approved);
        assertThat(leased(queue.agent())).isEqualTo(QueueFixture.id(1));
    }

    @Test
    @DisplayName("a dossier that the second officer returns is never sent, names the step to redo, and is decided once")
    void returnedBySecondOfficer() throws Exception {
        queue.close();
        queue = open(fixture, fixture.settings(100, 10));
        fixture.add(queue, 1);
        fixture.time.pass(Duration.ofMinutes(1));
        var reason = new RejectionReason(Supervision.RETURNED, "Ảnh chưa rõ", RejectionReason.Step.PORTRAIT);
        fails(QueueFault.NOT_ALLOWED, () -> queue.supervision().sendBack(QueueFixture.id(1), "CANBO1", reason));
        fails(QueueFault.UNKNOWN_DOSSIER, () -> queue.supervision().sendBack(QueueFixture.id(2), "chihuy", reason));
        var returned = queue.supervision().sendBack(QueueFixture.id(1), "chihuy", reason);
        assertThat(returned.status()).isEqualTo(DossierStatus.REJECTED);
        assertThat(returned.rejection()).contains(reason);
        assertThat(returned.approver()).contains("chihuy");
        assertThat(queue.counter().find(QueueFixture.id(1))).contains(returned);
        assertThat(queue.supervision().pending(10)).isEmpty();
        assertThat(queue.agent().lease(LEASE)).isEmpty();
        fails(QueueFault.NOT_ALLOWED, () -> queue.supervision().approve(QueueFixture.id(1), "chihuy"));
        fails(QueueFault.NOT_ALLOWED, () -> queue.supervision().sendBack(QueueFixture.id(1), "chihuy2", reason));
    }

    @Test
    @DisplayName("a full queue says so and keeps what it has")
    void full() throws Exception {
        queue.close();
        queue = open(fixture, fixture.settings(0, 2));
        fixture.add(queue, 1);
        fixture.add(queue, 2);
        fails(QueueFault.QUEUE_FULL, () -> fixture.add(queue, 3));
        assertThat(queue.counter().counts()).isEqualTo(Map.of(DossierStatus.QUEUED, 2L));
    }

    @Test
    @DisplayName("lists go page by page, newest first, of all statuses or of some")
    void lists() throws Exception {
        for (int i = 1; i <= 7; i++) {
            fixture.add(queue, i);
        }
        queue.agent().apply(List.of(event(3, DossierStatus.RECEIVED, 0), event(6, DossierStatus.CHECKING, 0)), "1");
        assertThat(numbers(Set.of(), Optional.empty(), 3)).containsExactly(7, 6, 5);
        assertThat(numbers(Set.of(), Optional.of(5), 3)).containsExactly(4, 3, 2);
        assertThat(numbers(Set.of(), Optional.of(2), 3)).containsExactly(1);
        var some = Set.of(DossierStatus.RECEIVED, DossierStatus.CHECKING);
        assertThat(numbers(some, Optional.empty(), 10)).containsExactly(6, 3);
        assertThat(numbers(some, Optional.of(6), 10)).containsExactly(3);
        assertThat(numbers(Set.of(DossierStatus.PARKED), Optional.empty(), 10)).isEmpty();
    }

    private List<Integer> numbers(Set<DossierStatus> statuses, Optional<Integer> after, int limit) throws Exception {
        return queue.counter().list(new QueueFilter(statuses, after.map(QueueFixture::id), limit)).stream()
                .map(row -> Integer.parseInt(row.id().value().substring(12)))
                .toList();
    }

    @Test
    @DisplayName("a citizen's dossiers are found by the identity number, a phone in use by others is counted")
    void lookUp() throws Exception {
        IntStream.rangeClosed(1, 3).forEach(number -> {
            try {
                fixture.add(queue, number);
            } catch (QueueException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(queue.counter().findByIdNumber(QueueFixture.idNumber(2)))
                .extracting(QueuedDossier::id)
                .containsExactly(QueueFixture.id(2));
        assertThat(queue.counter().findByIdNumber("999999999999")).isEmpty();
        assertThat(queue.counter().countOthersWithPhone("+84912345678", QueueFixture.idNumber(2)))
                .isEqualTo(2);
        assertThat(queue.counter().countOthersWithPhone("+84900000000", QueueFixture.idNumber(2)))
                .isZero();
    }

    @Test
    @DisplayName("legal limits can be set and are listed nearest first")
    void dueDates() throws Exception {
        for (int number : List.of(1, 2)) {
            fixture.add(queue, number);
            queue.agent().apply(List.of(event(number, DossierStatus.RECEIVED, 0)), "1");
            var row = queue.counter().find(QueueFixture.id(number)).orElseThrow();
            queue.agent().setDueDate(row, LocalDate.of(2026, 11, 26 - number));
        }
        assertThat(queue.agent().dueBy(LocalDate.of(2026, 11, 24), 10))
                .extracting(QueuedDossier::id)
                .containsExactly(QueueFixture.id(2));
        assertThat(queue.agent().dueBy(LocalDate.of(2026, 12, 1), 10))
                .extracting(QueuedDossier::id)
                .containsExactly(QueueFixture.id(2), QueueFixture.id(1));
    }

    @Test
    @DisplayName("an interrupted thread still stores, and stays interrupted")
    void interrupted() throws Exception {
        Thread.currentThread().interrupt();
        fixture.time.pass(Duration.ofMinutes(1));
        var sealed = fixture.spool.sealedDossier(fixture.entry(1));
        queue.counter().add(sealed, Optional.empty());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(queue.counter().find(sealed.id())).isPresent();
    }
}
