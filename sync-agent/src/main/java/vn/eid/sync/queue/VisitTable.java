package vn.eid.sync.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SQL of table {@code visit}. Its rows prove nothing and open nothing, so they carry no code of their own. */
final class VisitTable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "visit_day",
            "booked_for",
            "reference",
            "origin",
            "masked_name",
            "matter",
            "status",
            "ticket",
            "arrived_at",
            "called_at",
            "calls",
            "ended_at",
            "counter",
            "version");
    private static final String ALL = String.join(", ", COLUMNS);
    private static final String INSERT =
            "insert into visit (" + ALL + ", lookup_hash) values (" + "?, ".repeat(COLUMNS.size()) + "?)";
    private static final String UPDATE =
            "update visit set " + ALL.replace(",", " = ?,") + " = ? where id = ? and version = ?";

    void insert(Connection connection, Visit visit, String lookupHash) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            int next = write(statement, visit);
            statement.setString(next, lookupHash);
            statement.executeUpdate();
        }
    }

    /** Writes a changed visit, with the next version, if nobody else has changed it since it was read. */
    Visit update(Connection connection, Visit visit) throws SQLException, QueueException {
        var next = versioned(visit);
        try (var statement = connection.prepareStatement(UPDATE)) {
            int place = write(statement, next);
            statement.setString(place, visit.id());
            statement.setLong(place + 1, visit.version());
            if (statement.executeUpdate() == 0) {
                throw QueueException.overtaken(visit.toString());
            }
            return next;
        }
    }

    /** @param tail where and order with question marks, of this program, never of a user */
    List<Visit> select(Connection connection, String tail, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement("select " + ALL + " from visit " + tail)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var result = statement.executeQuery()) {
                var found = new ArrayList<Visit>();
                while (result.next()) {
                    found.add(read(result));
                }
                return found;
            }
        }
    }

    /** The next number of a day; two counters that ask at once are told apart by the table's constraint. */
    int nextTicket(Connection connection, LocalDate day) throws SQLException {
        try (var statement = connection.prepareStatement("select max(ticket) from visit where visit_day = ?")) {
            statement.setObject(1, day);
            try (var result = statement.executeQuery()) {
                return result.next() ? result.getInt(1) + 1 : 1;
            }
        }
    }

    private static Visit versioned(Visit visit) {
        return new Visit(
                visit.id(),
                visit.day(),
                visit.bookedFor(),
                visit.reference(),
                visit.origin(),
                visit.maskedName(),
                visit.matter(),
                visit.status(),
                visit.ticket(),
                visit.arrivedAt(),
                visit.calledAt(),
                visit.calls(),
                visit.endedAt(),
                visit.counter(),
                visit.version() + 1);
    }

    private static int write(PreparedStatement statement, Visit visit) throws SQLException {
        var values = List.<Optional<?>>of(
                Optional.of(visit.id()),
                Optional.of(visit.day()),
                visit.bookedFor().map(Instant::toEpochMilli),
                visit.reference(),
                Optional.of(visit.origin().name()),
                Optional.of(visit.maskedName()),
                Optional.of(visit.matter().name()),
                Optional.of(visit.status().name()),
                visit.ticket(),
                visit.arrivedAt().map(Instant::toEpochMilli),
                visit.calledAt().map(Instant::toEpochMilli),
                Optional.of(visit.calls()),
                visit.endedAt().map(Instant::toEpochMilli),
                visit.counter(),
                Optional.of(visit.version()));
        int next = 1;
        for (var value : values) {
            statement.setObject(next++, value.orElse(null));
        }
        return next;
    }

    private static Visit read(ResultSet result) throws SQLException {
        return new Visit(
                result.getString("id"),
                result.getObject("visit_day", LocalDate.class),
                instant(result, "booked_for"),
                Optional.ofNullable(result.getString("reference")),
                Visit.Origin.valueOf(result.getString("origin")),
                result.getString("masked_name"),
                Visit.Matter.valueOf(result.getString("matter")),
                Visit.Status.valueOf(result.getString("status")),
                Optional.ofNullable(result.getObject("ticket", Integer.class)),
                instant(result, "arrived_at"),
                instant(result, "called_at"),
                result.getInt("calls"),
                instant(result, "ended_at"),
                Optional.ofNullable(result.getString("counter")),
                result.getLong("version"));
    }

    private static Optional<Instant> instant(ResultSet result, String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, Long.class)).map(Instant::ofEpochMilli);
    }
}
