package vn.eid.kiosk.station.appointment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.queue.Booking;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.Visit;
import vn.eid.sync.queue.Visit.Status;
import vn.eid.sync.queue.VisitBook;

/** What officers and citizens do with today's visits. Blocking; used on the thread {@code queue-io} alone. */
public final class VisitDesk {
    private static final int TRIES = 4;

    private final VisitBook book;
    private final Place place;
    private final LineRules rules;
    private final AuditLog audit;
    private final InstantSource clock;

    /**
     * Where this counter stands.
     *
     * @param counter its name in the station, shown to the citizens whom it calls
     */
    public record Place(String counter, ZoneId zone) {}

    /** What became of somebody who came. */
    public sealed interface CheckIn {
        /** Waits now, or waited already. */
        record Waiting(Visit visit) implements CheckIn {}

        /** Nobody of this number is expected today: a walk-in, if they want to wait. */
        record NotBooked() implements CheckIn {}
    }

    public VisitDesk(VisitBook book, Place place, LineRules rules, AuditLog audit, InstantSource clock) {
        this.book = book;
        this.place = place;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    public Place place() {
        return place;
    }

    /** Today's line as it is now. */
    public TodaysLine line() throws QueueException {
        return new TodaysLine(book.of(today()), clock.instant(), rules, place.counter());
    }

    /** A citizen with this number has come. */
    public CheckIn checkIn(String idNumber) throws QueueException {
        for (int tries = 0; ; tries++) {
            try {
                return checkInOnce(idNumber);
            } catch (QueueException overtaken) {
                again(tries, overtaken);
            }
        }
    }

    private CheckIn checkInOnce(String idNumber) throws QueueException {
        List<Visit> visits = book.find(today(), idNumber);
        Optional<Visit> here = visits.stream()
                .filter(it -> it.status() == Status.WAITING || it.status() == Status.CALLED)
                .findFirst();
        if (here.isPresent()) {
            return new CheckIn.Waiting(here.get());
        }
        Optional<Visit> booked = visits.stream()
                .filter(it -> it.status() == Status.EXPECTED || it.status() == Status.NO_SHOW)
                .min(Comparator.comparing(Visit::status)
                        .thenComparing(it -> it.bookedFor().orElse(Instant.MAX)));
        if (booked.isEmpty()) {
            return new CheckIn.NotBooked();
        }
        Visit waiting = book.arrive(booked.get(), now());
        record("visit-arrived", waiting);
        return new CheckIn.Waiting(waiting);
    }

    /** A citizen without a booking waits. */
    public Visit walkIn(String idNumber, String fullName, Visit.Matter matter) throws QueueException {
        Visit visit = book.walkIn(new Booking(today(), now(), Optional.empty(), idNumber, fullName, matter));
        record("visit-walked-in", visit);
        return visit;
    }

    /** Calls whoever is next to this counter; whoever was here before has been served. Empty when nobody waits. */
    public Optional<Visit> callNext() throws QueueException {
        for (int tries = 0; ; tries++) {
            try {
                return callOnce();
            } catch (QueueException overtaken) {
                again(tries, overtaken);
            }
        }
    }

    private Optional<Visit> callOnce() throws QueueException {
        TodaysLine line = line();
        Optional<Visit> before = line.calledNow();
        if (before.isPresent()) {
            record("visit-served", book.change(before.get().ended(Status.SERVED, now())));
        }
        Optional<Visit> next = line.next();
        if (next.isEmpty()) {
            return next;
        }
        return Optional.of(called(next.get()));
    }

    /** Calls somebody once more, or out of turn. */
    public Visit call(Visit visit) throws QueueException {
        return called(visit);
    }

    private Visit called(Visit visit) throws QueueException {
        Visit called = book.change(visit.calledBy(place.counter(), now()));
        record("visit-called", called);
        return called;
    }

    /** Ends a visit: served, or nobody came. */
    public Visit end(Visit visit, Status how) throws QueueException {
        Visit ended = book.change(visit.ended(how, now()));
        record(how == Status.SERVED ? "visit-served" : "visit-missed", ended);
        return ended;
    }

    /** Takes over a list from a file. */
    public VisitBook.Taken take(List<Booking> bookings) throws QueueException {
        VisitBook.Taken taken = book.add(bookings);
        audit.append("visits-imported", "officer", counts(taken));
        return taken;
    }

    /** Takes over the ministry's list of a day. */
    public VisitBook.Taken publish(LocalDate day, List<Booking> bookings) throws QueueException {
        VisitBook.Taken taken = book.replace(day, bookings);
        audit.append("visits-published", "system", counts(taken));
        return taken;
    }

    private static Map<String, String> counts(VisitBook.Taken taken) {
        return Map.of(
                "added", Integer.toString(taken.added()),
                "known", Integer.toString(taken.known()),
                "withdrawn", Integer.toString(taken.withdrawn()));
    }

    /** Another counter was faster: look again, but not for ever. */
    private static void again(int tries, QueueException overtaken) throws QueueException {
        if (overtaken.fault() != QueueFault.CONFLICT || tries + 1 >= TRIES) {
            throw overtaken;
        }
    }

    private void record(String event, Visit visit) throws QueueException {
        audit.append(
                event,
                place.counter(),
                Map.of("ticket", visit.ticket().map(it -> Integer.toString(it)).orElse("")));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), place.zone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
