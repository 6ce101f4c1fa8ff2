package vn.eid.sync.queue.outreach;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.queue.Database;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;

/** The outreach lists in the database of the index, on H2 or PostgreSQL. */
public final class JdbcOutreachStore implements OutreachStore {
    private static final String OPEN = "('NOT_VISITED', 'ABSENT', 'DECLINED')";

    private final Database database;
    private final PersonTable people;
    private final PlanTable plans = new PlanTable();

    /**
     * @param box encrypts what names citizens, with a key that all counters of a station share
     * @param lookup hashes, the same at all counters of a station
     */
    public JdbcOutreachStore(Database database, SecretBox box, LookupHash lookup) {
        this.database = database;
        this.people = new PersonTable(new CitizenBox(box), lookup);
    }

    @Override
    public Optional<OutreachPlan> plan() throws QueueException {
        return database.read(plans::plan);
    }

    @Override
    public void setPlan(OutreachPlan plan) throws QueueException {
        database.change(connection -> {
            plans.replace(connection, plan);
            return plan;
        });
    }

    @Override
    public Intake take(List<OutreachEntry> entries, Instant at, String officer) throws QueueException {
        var moment = at.truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
        return database.change(connection -> people.take(connection, entries, moment, officer));
    }

    @Override
    public List<WardCount> counts() throws QueueException {
        return list(
                "select ward, result, count(*) from outreach_person group by ward, result order by ward, result",
                statement -> {},
                row -> new WardCount(row.getString(1), VisitResult.valueOf(row.getString(2)), row.getInt(3)));
    }

    @Override
    public List<AreaCount> areas(String ward) throws QueueException {
        return list(
                "select area, team, count(*), sum(case when result in " + OPEN
                        + " then 1 else 0 end), min(position) place"
                        + " from outreach_person where ward = ? group by area, team order by place",
                statement -> statement.setString(1, ward),
                row -> new AreaCount(
                        row.getString(1), Optional.ofNullable(row.getString(2)), row.getInt(3), row.getInt(4)));
    }

    @Override
    public List<OutreachPerson> people(PeopleQuery query) throws QueueException {
        return database.read(connection -> people.people(connection, query));
    }

    @Override
    public List<OutreachTeam> teams(String ward) throws QueueException {
        return database.read(connection -> plans.teams(connection, ward));
    }

    @Override
    public void save(OutreachTeam team) throws QueueException {
        database.change(connection -> {
            plans.save(connection, team);
            return team;
        });
    }

    @Override
    public int assign(String ward, Optional<String> area, String team, boolean onlyFree) throws QueueException {
        var sql = "update outreach_person set team = ?, version = version + 1 where ward = ?"
                + (area.isPresent() ? " and area = ?" : "") + (onlyFree ? " and team is null" : "");
        return database.change(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, team);
                statement.setString(2, ward);
                if (area.isPresent()) {
                    statement.setString(3, area.get());
                }
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public OutreachPerson visited(OutreachPerson seen, VisitResult result, Instant at, String officer)
            throws QueueException {
        var moment = at.truncatedTo(ChronoUnit.MILLIS);
        return database.change(connection -> {
            var sql = "update outreach_person set result = ?, visited_at = ?, visited_by = ?, visits = visits + 1,"
                    + " version = version + 1 where id = ? and version = ?";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, result.name());
                statement.setLong(2, moment.toEpochMilli());
                statement.setString(3, officer);
                statement.setString(4, seen.id());
                statement.setLong(5, seen.version());
                if (statement.executeUpdate() == 0) {
                    throw QueueException.overtaken("a person of the outreach list");
                }
            }
            note(connection, seen, result, moment, officer);
            return people.find(connection, seen.id())
                    .orElseThrow(() -> QueueException.overtaken("a person of the outreach list"));
        });
    }

    private static void note(
            Connection connection, OutreachPerson person, VisitResult result, Instant at, String officer)
            throws SQLException {
        var sql = "insert into outreach_visit (id, at, officer, team, result) values (?, ?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, person.id());
            statement.setLong(2, at.toEpochMilli());
            statement.setString(3, officer);
            statement.setString(4, person.team().orElse(null));
            statement.setString(5, result.name());
            statement.executeUpdate();
        }
    }

    @Override
    public List<Visit> visits(String personId) throws QueueException {
        return list(
                "select at, officer, team, result from outreach_visit where id = ? order by at desc",
                statement -> statement.setString(1, personId),
                row -> new Visit(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        VisitResult.valueOf(row.getString(4))));
    }

    @Override
    public int settleActivated(Instant at) throws QueueException {
        var sql = "update outreach_person set result = 'ACTIVATED', visited_at = ?, version = version + 1"
                + " where result <> 'ACTIVATED' and exists (select 1 from dossier d"
                + " where d.lookup_hash = outreach_person.id and d.status = 'ACTIVATED')";
        return database.change(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setLong(1, at.toEpochMilli());
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public int eraseEnded(LocalDate before) throws QueueException {
        return database.change(connection -> {
            var plan = plans.plan(connection);
            if (plan.isEmpty() || !plan.get().ends().isBefore(before)) {
                return 0;
            }
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("delete from outreach_word");
                statement.executeUpdate("delete from outreach_visit");
                return statement.executeUpdate("delete from outreach_person");
            }
        });
    }

    private interface Filler {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Filler filler, Row<T> row) throws QueueException {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                filler.fill(statement);
                try (var result = statement.executeQuery()) {
                    var rows = new ArrayList<T>();
                    while (result.next()) {
                        rows.add(row.read(result));
                    }
                    return rows;
                }
            }
        });
    }
}
