package vn.eid.kiosk.station.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.station.appointment.VisitDesk.CheckIn;
import vn.eid.sync.queue.Booking;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Visit;
import vn.eid.sync.queue.Visit.Status;

@DisplayName("Today's line")
class VisitDeskTest {
    private static final Instant NINE = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final MemoryVisits book = new MemoryVisits();
    private final List<String> audited = new ArrayList<>();
    private Instant now = NINE;
    private final VisitDesk one = desk("1");
    private final VisitDesk two = desk("2");

    private VisitDesk desk(String counter) {
        return new VisitDesk(
                book,
                new VisitDesk.Place(counter, ZONE),
                LineRules.USUAL,
                (event, actor, details) -> audited.add(event + details),
                (InstantSource) () -> now);
    }

    private void at(int minutes) {
        now = NINE.plus(Duration.ofMinutes(minutes));
    }

    private static Booking booking(String citizen, int minutes) {
        return new Booking(
                DAY,
                NINE.plus(Duration.ofMinutes(minutes)),
                Optional.empty(),
                citizen,
                "Nguyễn Văn Thử",
                Visit.Matter.LEVEL_2);
    }

    private Optional<Integer> next(VisitDesk desk) throws QueueException {
        return desk.callNext().flatMap(Visit::ticket);
    }

    @Test
    @DisplayName("calls who came in time at the booked time, before those who came without a booking later on")
    void bookedFirst() throws Exception {
        one.take(List.of(booking("A", 30)));
        at(20);
        one.walkIn("W", "Lê Thị Mẫu", Visit.Matter.OTHER);
        at(25);
        one.checkIn("A");
        at(28);
        one.walkIn("X", "Lê Thị Mẫu", Visit.Matter.OTHER);
        assertThat(one.line().waiting())
                .extracting(Visit::ticket)
                .containsExactly(Optional.of(1), Optional.of(3), Optional.of(2));
        assertThat(next(one)).as("came at 9:20 without a booking").contains(1);
    }

    @Test
    @DisplayName("calls who comes too late when they came, not at the booked time")
    void tooLate() throws Exception {
        one.take(List.of(booking("A", 0)));
        at(10);
        one.walkIn("W", "Lê Thị Mẫu", Visit.Matter.OTHER);
        at(16);
        one.checkIn("A");
        assertThat(next(one)).contains(1);
        assertThat(next(one)).contains(2);
    }

    @Test
    @DisplayName("knows who is expected, who is late, and takes a late one in all the same")
    void missing() throws Exception {
        one.take(List.of(booking("A", 0), booking("B", 60)));
        at(16);
        assertThat(one.line().overdue()).hasSize(1);
        assertThat(one.line().expected()).hasSize(1);
        one.end(one.line().overdue().get(0), Status.NO_SHOW);
        assertThat(one.line().overdue()).isEmpty();
        at(40);
        assertThat(one.checkIn("A")).isInstanceOf(CheckIn.Waiting.class);
        assertThat(one.line().waiting()).hasSize(1);
    }

    @Test
    @DisplayName("checks nobody in twice, and says so of nobody who is not booked")
    void checkInTwice() throws Exception {
        one.take(List.of(booking("A", 0)));
        var first = ((CheckIn.Waiting) one.checkIn("A")).visit();
        assertThat(((CheckIn.Waiting) one.checkIn("A")).visit()).isEqualTo(first);
        assertThat(one.checkIn("Z")).isInstanceOf(CheckIn.NotBooked.class);
    }

    @Test
    @DisplayName("counts whoever was at the counter as served when the next one is called")
    void servedByTheNextCall() throws Exception {
        one.walkIn("A", "A", Visit.Matter.OTHER);
        at(1);
        one.walkIn("B", "B", Visit.Matter.OTHER);
        at(5);
        one.callNext();
        at(12);
        one.callNext();
        assertThat(one.line().over()).extracting(Visit::status).containsExactly(Status.SERVED);
        assertThat(one.line().calledNow().flatMap(Visit::ticket)).contains(2);
        at(13);
        assertThat(one.callNext()).isEmpty();
        assertThat(one.line().over()).hasSize(2);
    }

    @Test
    @DisplayName("never calls one citizen to two counters: whoever was slower takes the next")
    void twoCounters() throws Exception {
        one.walkIn("A", "A", Visit.Matter.OTHER);
        at(1);
        one.walkIn("B", "B", Visit.Matter.OTHER);
        at(2);
        book.meanwhile = () -> {
            try {
                assertThat(next(two)).contains(1);
            } catch (QueueException impossible) {
                throw new AssertionError(impossible);
            }
        };
        assertThat(next(one)).contains(2);
    }

    @Test
    @DisplayName("tells how long people waited, and how long they will, from what today has shown")
    void waiting() throws Exception {
        assertThat(one.line().meanWait()).isEmpty();
        assertThat(one.line().expectedWait(2)).isEqualTo(Duration.ofMinutes(16));
        one.walkIn("A", "A", Visit.Matter.OTHER);
        at(1);
        one.walkIn("B", "B", Visit.Matter.OTHER);
        at(2);
        one.walkIn("C", "C", Visit.Matter.OTHER);
        at(4);
        one.callNext();
        at(10);
        one.callNext();
        assertThat(one.line().meanWait()).contains(Duration.ofSeconds(390));
        assertThat(one.line().expectedWait(1)).as("six minutes for the first").isEqualTo(Duration.ofMinutes(6));
        two.callNext();
        assertThat(one.line().expectedWait(1)).as("two counters").isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    @DisplayName("leaves numbers of tickets in the audit log and nobody's name")
    void audited() throws Exception {
        one.walkIn("001090000017", "Nguyễn Văn Thử", Visit.Matter.OTHER);
        one.callNext();
        assertThat(audited)
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).doesNotContain("Thử").doesNotContain("001090"));
    }
}
