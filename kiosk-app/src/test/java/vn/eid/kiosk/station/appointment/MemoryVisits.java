package vn.eid.kiosk.station.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.queue.Booking;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Visit;
import vn.eid.sync.queue.VisitBook;

/** A book of visits in memory, with the versions of the real one. */
final class MemoryVisits implements VisitBook {
    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final Map<String, String> citizens = new LinkedHashMap<>();
    /** Runs before the next change, as another counter would. */
    Runnable meanwhile = () -> {};

    @Override
    public Taken add(List<Booking> bookings) {
        bookings.forEach(it -> put(it, Visit.Status.EXPECTED, Optional.empty(), Visit.Origin.FILE));
        return new Taken(bookings.size(), 0, 0);
    }

    @Override
    public Taken replace(LocalDate day, List<Booking> bookings) {
        return add(bookings);
    }

    private Visit put(Booking booking, Visit.Status status, Optional<Integer> ticket, Visit.Origin origin) {
        var id = booking.personalIdNumber() + booking.at();
        var visit = new Visit(
                id,
                booking.day(),
                origin == Visit.Origin.WALK_IN ? Optional.empty() : Optional.of(booking.at()),
                booking.reference(),
                origin,
                "N*** THỬ",
                booking.matter(),
                status,
                ticket,
                ticket.map(any -> booking.at()),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                1);
        visits.put(id, visit);
        citizens.put(id, booking.personalIdNumber());
        return visit;
    }

    @Override
    public List<Visit> of(LocalDate day) {
        return List.copyOf(visits.values());
    }

    @Override
    public List<Visit> find(LocalDate day, String personalIdNumber) {
        return visits.values().stream()
                .filter(it -> citizens.get(it.id()).equals(personalIdNumber))
                .toList();
    }

    @Override
    public Visit walkIn(Booking booking) {
        return put(booking, Visit.Status.WAITING, Optional.of(nextTicket()), Visit.Origin.WALK_IN);
    }

    private int nextTicket() {
        return visits.values().stream()
                        .mapToInt(it -> it.ticket().orElse(0))
                        .max()
                        .orElse(0)
                + 1;
    }

    @Override
    public Visit arrive(Visit seen, Instant at) throws QueueException {
        return change(new Visit(
                seen.id(),
                seen.day(),
                seen.bookedFor(),
                seen.reference(),
                seen.origin(),
                seen.maskedName(),
                seen.matter(),
                Visit.Status.WAITING,
                seen.ticket().or(() -> Optional.of(nextTicket())),
                Optional.of(at),
                Optional.empty(),
                seen.calls(),
                Optional.empty(),
                Optional.empty(),
                seen.version()));
    }

    @Override
    public Visit change(Visit next) throws QueueException {
        var other = meanwhile;
        meanwhile = () -> {};
        other.run();
        if (visits.get(next.id()).version() != next.version()) {
            throw QueueException.overtaken("a visit");
        }
        var written = new Visit(
                next.id(),
                next.day(),
                next.bookedFor(),
                next.reference(),
                next.origin(),
                next.maskedName(),
                next.matter(),
                next.status(),
                next.ticket(),
                next.arrivedAt(),
                next.calledAt(),
                next.calls(),
                next.endedAt(),
                next.counter(),
                next.version() + 1);
        visits.put(next.id(), written);
        return written;
    }

    @Override
    public int eraseBefore(LocalDate day) {
        return 0;
    }
}
