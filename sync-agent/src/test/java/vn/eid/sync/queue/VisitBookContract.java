package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.eid.sync.queue.QueueContract.fails;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every book of visits must do, whatever database it lies in. */
interface VisitBookContract {
    LocalDate DAY = LocalDate.of(2026, 11, 20);
    Instant TEN = Instant.parse("2026-11-20T03:00:00Z");

    StationQueue queue();

    private VisitBook book() {
        return queue().visits();
    }

    private static Booking booking(int citizen, int minutes) {
        return new Booking(
                DAY,
                TEN.plusSeconds(60L * minutes),
                Optional.of("LH-" + citizen),
                QueueFixture.idNumber(citizen),
                "Nguyễn Văn Thử",
                Visit.Matter.LEVEL_2);
    }

    @Test
    @DisplayName("a list of bookings is taken once: the same list again adds nothing")
    default void takenOnce() throws Exception {
        var list = List.of(booking(2, 30), booking(1, 0));
        assertThat(book().add(list)).isEqualTo(new VisitBook.Taken(2, 0, 0));
        assertThat(book().add(list)).isEqualTo(new VisitBook.Taken(0, 2, 0));
        assertThat(book().of(DAY))
                .extracting(Visit::reference)
                .containsExactly(Optional.of("LH-1"), Optional.of("LH-2"));
        assertThat(book().of(DAY.plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("a visit keeps a masked name, and finds its citizen by the number alone")
    default void maskedAndFound() throws Exception {
        book().add(List.of(booking(1, 0), booking(2, 30)));
        var found = book().find(DAY, QueueFixture.idNumber(1));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).maskedName()).isEqualTo("N*** V*** Thử");
        assertThat(found.get(0).toString()).doesNotContain("Thử");
        assertThat(book().find(DAY, QueueFixture.idNumber(3))).isEmpty();
    }

    @Test
    @DisplayName("who comes gets the next number of the day, booked or not")
    default void numbersOfTheDay() throws Exception {
        book().add(List.of(booking(1, 0), booking(2, 30)));
        var second = book().arrive(book().find(DAY, QueueFixture.idNumber(2)).get(0), TEN);
        var walkIn = book().walkIn(booking(3, 1));
        var first = book().arrive(book().find(DAY, QueueFixture.idNumber(1)).get(0), TEN.plusSeconds(90));
        assertThat(List.of(second.ticket(), walkIn.ticket(), first.ticket()))
                .containsExactly(Optional.of(1), Optional.of(2), Optional.of(3));
        assertThat(walkIn.origin()).isEqualTo(Visit.Origin.WALK_IN);
        assertThat(walkIn.bookedFor()).isEmpty();
        assertThat(book().of(DAY)).extracting(Visit::status).containsOnly(Visit.Status.WAITING);
    }

    @Test
    @DisplayName("the same walk-in written twice is one visit")
    default void walkInTwice() throws Exception {
        assertThat(book().walkIn(booking(3, 1))).isEqualTo(book().walkIn(booking(3, 1)));
        assertThat(book().of(DAY)).hasSize(1);
    }

    @Test
    @DisplayName("a call, a second call, and the end are kept; who was given up gets back with the same number")
    default void courseOfAVisit() throws Exception {
        var waiting = book().walkIn(booking(1, 0));
        var called = book().change(waiting.calledBy("QN04-1", TEN.plusSeconds(60)));
        var again = book().change(called.calledBy("QN04-2", TEN.plusSeconds(90)));
        assertThat(again.calls()).isEqualTo(2);
        assertThat(again.counter()).contains("QN04-2");
        var missing = book().change(again.ended(Visit.Status.NO_SHOW, TEN.plusSeconds(200)));
        assertThat(missing.status().over()).isTrue();
        var back = book().arrive(missing, TEN.plusSeconds(900));
        assertThat(back.ticket()).isEqualTo(waiting.ticket());
        assertThat(back.status()).isEqualTo(Visit.Status.WAITING);
        assertThat(book().of(DAY)).containsExactly(back);
    }

    @Test
    @DisplayName("two counters cannot call the same citizen: the second one is told of the conflict")
    default void calledTwice() throws Exception {
        var seen = book().walkIn(booking(1, 0));
        book().change(seen.calledBy("QN04-1", TEN));
        fails(QueueFault.CONFLICT, () -> book().change(seen.calledBy("QN04-2", TEN)));
        fails(QueueFault.CONFLICT, () -> book().arrive(seen, TEN));
    }

    @Test
    @DisplayName("the ministry's newer list of a day cancels who is on it no more, but nobody who has come")
    default void newerList() throws Exception {
        book().replace(DAY, List.of(booking(1, 0), booking(2, 30), booking(3, 60)));
        book().add(List.of(booking(4, 90)));
        book().arrive(book().find(DAY, QueueFixture.idNumber(1)).get(0), TEN);
        assertThat(book().replace(DAY, List.of(booking(3, 60), booking(5, 120))))
                .isEqualTo(new VisitBook.Taken(1, 1, 1));
        assertThat(status(1)).isEqualTo(Visit.Status.WAITING);
        assertThat(status(2)).isEqualTo(Visit.Status.CANCELLED);
        assertThat(status(4)).as("from a file").isEqualTo(Visit.Status.EXPECTED);
        book().replace(DAY, List.of(booking(2, 30)));
        assertThat(status(2)).as("booked again").isEqualTo(Visit.Status.EXPECTED);
    }

    private Visit.Status status(int citizen) throws Exception {
        return book().find(DAY, QueueFixture.idNumber(citizen)).get(0).status();
    }

    @Test
    @DisplayName("past days are erased, today's visits stay")
    default void pastDaysGo() throws Exception {
        book().add(List.of(booking(1, 0)));
        assertThat(book().eraseBefore(DAY)).isZero();
        assertThat(book().eraseBefore(DAY.plusDays(1))).isEqualTo(1);
        assertThat(book().of(DAY)).isEmpty();
    }
}
