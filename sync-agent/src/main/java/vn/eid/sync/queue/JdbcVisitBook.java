package vn.eid.sync.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.sync.dossier.MaskedName;

/** The station's visits, on H2 or PostgreSQL. */
final class JdbcVisitBook implements VisitBook {
    // Databases disagree on where nothing stands in an order, so those without a ticket get a high one.
    private static final String OF_DAY = "where visit_day = ? order by coalesce(ticket, 1000000), booked_for, id";

    private final Database database;
    private final VisitTable table = new VisitTable();
    private final LookupHash lookup;
    private final InstantSource time;

    JdbcVisitBook(Database database, QueueSettings settings) {
        this.database = database;
        this.lookup = settings.lookup();
        this.time = settings.time();
    }

    @Override
    public Taken add(List<Booking> bookings) throws QueueException {
        return database.change(connection -> {
            int added = 0;
            for (Booking booking : bookings) {
                added += insert(connection, booking, Visit.Origin.FILE) ? 1 : 0;
            }
            return new Taken(added, bookings.size() - added, 0);
        });
    }

    @Override
    public Taken replace(LocalDate day, List<Booking> bookings) throws QueueException {
        return database.change(connection -> {
            int added = 0;
            Set<String> listed = new HashSet<>();
            for (Booking booking : bookings) {
                listed.add(idOf(booking));
                added += insert(connection, booking, Visit.Origin.GATEWAY) ? 1 : 0;
            }
            int withdrawn = 0;
            for (Visit visit : table.select(connection, OF_DAY, day)) {
                boolean gone = visit.origin() == Visit.Origin.GATEWAY
                        && visit.status() == Visit.Status.EXPECTED
                        && !listed.contains(visit.id());
                if (gone) {
                    table.update(connection, visit.ended(Visit.Status.CANCELLED, now()));
                    withdrawn++;
                }
            }
            return new Taken(added, bookings.size() - added, withdrawn);
        });
    }

    /** @return whether it was not known; one that was cancelled is expected again */
    private boolean insert(Connection connection, Booking booking, Visit.Origin origin)
            throws SQLException, QueueException {
        var known = byId(connection, idOf(booking));
        if (known.isPresent()) {
            if (known.get().status() == Visit.Status.CANCELLED) {
                table.update(connection, expected(booking, origin, known.get().version()));
            }
            return false;
        }
        table.insert(connection, expected(booking, origin, 1), lookup.ofIdNumber(booking.personalIdNumber()));
        return true;
    }

    private Visit expected(Booking booking, Visit.Origin origin, long version) {
        return new Visit(
                idOf(booking),
                booking.day(),
                Optional.of(booking.at().truncatedTo(ChronoUnit.MILLIS)),
                booking.reference(),
                origin,
                MaskedName.of(booking.fullName()),
                booking.matter(),
                Visit.Status.EXPECTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                version);
    }

    private String idOf(Booking booking) {
        return lookup.ofVisit(booking.day(), booking.at().toEpochMilli(), booking.personalIdNumber());
    }

    private Optional<Visit> byId(Connection connection, String id) throws SQLException {
        return table.select(connection, "where id = ?", id).stream().findFirst();
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public List<Visit> of(LocalDate day) throws QueueException {
        return database.read(connection -> table.select(connection, OF_DAY, day));
    }

    @Override
    public List<Visit> find(LocalDate day, String personalIdNumber) throws QueueException {
        return database.read(connection -> table.select(
                connection,
                "where lookup_hash = ? and visit_day = ? order by booked_for, id",
                lookup.ofIdNumber(personalIdNumber),
                day));
    }

    @Override
    public Visit walkIn(Booking booking) throws QueueException {
        return database.change(connection -> {
            var known = byId(connection, idOf(booking));
            if (known.isPresent()) {
                return known.get(); // a repeated attempt after a broken connection
            }
            var visit = arrived(
                    expected(booking, Visit.Origin.WALK_IN, 1),
                    Optional.empty(),
                    table.nextTicket(connection, booking.day()),
                    booking.at());
            table.insert(connection, visit, lookup.ofIdNumber(booking.personalIdNumber()));
            return visit;
        });
    }

    @Override
    public Visit arrive(Visit seen, Instant at) throws QueueException {
        return database.change(connection -> {
            int ticket = seen.ticket().isPresent() ? seen.ticket().get() : table.nextTicket(connection, seen.day());
            return table.update(connection, arrived(seen, seen.bookedFor(), ticket, at));
        });
    }

    private static Visit arrived(Visit visit, Optional<Instant> bookedFor, int ticket, Instant at) {
        return new Visit(
                visit.id(),
                visit.day(),
                bookedFor,
                visit.reference(),
                visit.origin(),
                visit.maskedName(),
                visit.matter(),
                Visit.Status.WAITING,
                Optional.of(ticket),
                Optional.of(at.truncatedTo(ChronoUnit.MILLIS)),
                Optional.empty(),
                visit.calls(),
                Optional.empty(),
                Optional.empty(),
                visit.version());
    }

    @Override
    public Visit change(Visit next) throws QueueException {
        return database.change(connection -> table.update(connection, next));
    }

    @Override
    public int eraseBefore(LocalDate day) throws QueueException {
        return database.change(connection -> {
            try (var statement = connection.prepareStatement("delete from visit where visit_day < ?")) {
                statement.setObject(1, day);
                return statement.executeUpdate();
            }
        });
    }
}
