package vn.eid.sync.queue.outreach;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.queue.Condition;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.NameWords;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.outreach.OutreachStore.Intake;

/** The SQL of tables {@code outreach_person} and {@code outreach_word}. */
final class PersonTable {
    private static final String COLUMNS =
            "p.id, p.position, p.ward, p.area, p.team, p.sealed, p.result, p.visited_at, p.visited_by, p.visits, p.version";
    private static final int BATCH = 1000;

    private final CitizenBox box;
    private final LookupHash lookup;
    private final Map<String, String> hashed = new HashMap<>();

    PersonTable(CitizenBox box, LookupHash lookup) {
        this.box = box;
        this.lookup = lookup;
    }

    Intake take(Connection connection, List<OutreachEntry> entries, long at, String officer) throws SQLException {
        hashed.clear();
        var known = positions(connection);
        int next = known.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        var fresh = new ArrayList<Numbered>();
        var refreshed = new ArrayList<Numbered>();
        for (var entry : entries) {
            var id = lookup.ofIdNumber(entry.citizen().personalIdNumber());
            if (known.containsKey(id)) {
                refreshed.add(new Numbered(id, known.get(id), entry));
            } else {
                fresh.add(new Numbered(id, next, entry));
                known.put(id, next++);
            }
        }
        insert(connection, fresh);
        refresh(connection, refreshed);
        insertWords(connection, fresh);
        insertWords(connection, refreshed);
        note(connection, entries, at, officer);
        hashed.clear();
        return new Intake(fresh.size(), refreshed.size());
    }

    /** Results that teams hand back: those that are news count as a visit each. */
    private void note(Connection connection, List<OutreachEntry> entries, long at, String officer) throws SQLException {
        var told = entries.stream().filter(it -> it.result().isPresent()).toList();
        var sql = "update outreach_person set result = ?, visited_at = ?, visited_by = ?, visits = visits + 1,"
                + " version = version + 1 where id = ? and result <> ?";
        var changed = batch(connection, sql, told, (statement, entry) -> {
            var result = entry.result().orElseThrow().name();
            statement.setString(1, result);
            statement.setLong(2, at);
            statement.setString(3, officer);
            statement.setString(4, lookup.ofIdNumber(entry.citizen().personalIdNumber()));
            statement.setString(5, result);
        });
        batch(
                connection,
                "insert into outreach_visit (id, at, officer, team, result) values (?, ?, ?, null, ?)",
                changed,
                (statement, entry) -> {
                    statement.setString(1, lookup.ofIdNumber(entry.citizen().personalIdNumber()));
                    statement.setLong(2, at);
                    statement.setString(3, officer);
                    statement.setString(4, entry.result().orElseThrow().name());
                });
    }

    private record Numbered(String id, int position, OutreachEntry entry) {}

    private static Map<String, Integer> positions(Connection connection) throws SQLException {
        var positions = new HashMap<String, Integer>();
        try (var statement = connection.prepareStatement("select id, position from outreach_person");
                var result = statement.executeQuery()) {
            while (result.next()) {
                positions.put(result.getString(1), result.getInt(2));
            }
        }
        return positions;
    }

    private void insert(Connection connection, List<Numbered> people) throws SQLException {
        var sql = "insert into outreach_person (ward, area, phone_hash, sealed, id, position, result, visits, version)"
                + " values (?, ?, ?, ?, ?, ?, 'NOT_VISITED', 0, 1)";
        batch(connection, sql, people, (statement, person) -> {
            fill(statement, person);
            statement.setString(5, person.id());
            statement.setInt(6, person.position());
        });
    }

    private void refresh(Connection connection, List<Numbered> people) throws SQLException {
        var sql = "update outreach_person set team = case when ward = ? then team else null end, ward = ?, area = ?,"
                + " phone_hash = ?, sealed = ?, version = version + 1 where id = ?";
        batch(connection, sql, people, (statement, person) -> {
            statement.setString(1, person.entry().ward());
            statement.setString(2, person.entry().ward());
            statement.setString(3, person.entry().area());
            statement.setString(4, phoneHash(person));
            statement.setBytes(5, box.seal(person.id(), person.entry().citizen()));
            statement.setString(6, person.id());
        });
        batch(
                connection,
                "delete from outreach_word where id = ?",
                people,
                (statement, person) -> statement.setString(1, person.id()));
    }

    private void fill(PreparedStatement statement, Numbered person) throws SQLException {
        statement.setString(1, person.entry().ward());
        statement.setString(2, person.entry().area());
        statement.setString(3, phoneHash(person));
        statement.setBytes(4, box.seal(person.id(), person.entry().citizen()));
    }

    private String phoneHash(Numbered person) {
        return person.entry().citizen().phone().map(lookup::ofPhone).orElse(null);
    }

    private void insertWords(Connection connection, List<Numbered> people) throws SQLException {
        var rows = new ArrayList<Word>();
        for (var person : people) {
            for (var word : NameWords.of(person.entry().citizen().fullName())) {
                // A station knows some thousands of words: each is hashed once for a whole list.
                rows.add(new Word(hashed.computeIfAbsent(word, lookup::ofNameWord), person));
            }
        }
        batch(connection, "insert into outreach_word (word, position, id) values (?, ?, ?)", rows, (statement, row) -> {
            statement.setString(1, row.word());
            statement.setInt(2, row.person().position());
            statement.setString(3, row.person().id());
        });
    }

    private record Word(String word, Numbered person) {}

    private interface Filler<T> {
        void fill(PreparedStatement statement, T row) throws SQLException;
    }

    /** @return the rows whose statement changed something */
    private static <T> List<T> batch(Connection connection, String sql, List<T> rows, Filler<T> filler)
            throws SQLException {
        var changed = new ArrayList<T>();
        try (var statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                var some = rows.subList(from, Math.min(rows.size(), from + BATCH));
                for (var row : some) {
                    filler.fill(statement, row);
                    statement.addBatch();
                }
                var counts = statement.executeBatch();
                for (int i = 0; i < counts.length; i++) {
                    if (counts[i] != 0) {
                        changed.add(some.get(i));
                    }
                }
            }
        }
        return changed;
    }

    List<OutreachPerson> people(Connection connection, PeopleQuery query) throws SQLException, QueueException {
        var words = query.nameWords().stream().map(lookup::ofNameWord).toList();
        var where = new Condition();
        if (!words.isEmpty()) {
            where.and("w.word = ? and w.position > ?", words.get(0), query.after());
            for (var word : words.subList(1, words.size())) {
                where.and("exists (select 1 from outreach_word o where o.word = ? and o.position = w.position)", word);
            }
        } else {
            where.and("p.position > ?", query.after());
        }
        columns(where, query);
        var from = words.isEmpty()
                ? "outreach_person p "
                : "outreach_word w join outreach_person p on p.position = w.position ";
        var order =
                words.isEmpty() ? query.ward().isPresent() ? "p.ward, p.position" : "p.position" : "w.word, w.position";
        return select(
                connection,
                from + where.text() + " order by " + order + " fetch first " + query.limit() + " rows only",
                where);
    }

    private void columns(Condition where, PeopleQuery query) {
        query.ward().ifPresent(it -> where.and("p.ward = ?", it));
        query.area().ifPresent(it -> where.and("p.area = ?", it));
        query.team().ifPresent(it -> where.and("p.team = ?", it));
        query.personalIdNumber().ifPresent(it -> where.and("p.id = ?", lookup.ofIdNumber(it)));
        query.phone().ifPresent(it -> where.and("p.phone_hash = ?", lookup.ofPhone(it)));
        if (!query.results().isEmpty()) {
            where.and(
                    "p.result in ("
                            + String.join(
                                    ", ",
                                    java.util.Collections.nCopies(
                                            query.results().size(), "?")) + ")",
                    query.results().stream().map(VisitResult::name).toArray());
        }
    }

    Optional<OutreachPerson> find(Connection connection, String id) throws SQLException, QueueException {
        var where = new Condition().and("p.id = ?", id);
        return select(connection, "outreach_person p " + where.text(), where).stream()
                .findFirst();
    }

    private List<OutreachPerson> select(Connection connection, String rest, Condition where)
            throws SQLException, QueueException {
        try (var statement = connection.prepareStatement("select " + COLUMNS + " from " + rest)) {
            where.fill(statement);
            try (var result = statement.executeQuery()) {
                var people = new ArrayList<OutreachPerson>();
                while (result.next()) {
                    people.add(person(result));
                }
                return people;
            }
        }
    }

    private OutreachPerson person(ResultSet result) throws SQLException, QueueException {
        var id = result.getString(1);
        return new OutreachPerson(
                id,
                result.getInt(2),
                result.getString(3),
                result.getString(4),
                Optional.ofNullable(result.getString(5)),
                box.open(id, result.getBytes(6)),
                VisitResult.valueOf(result.getString(7)),
                Optional.ofNullable(result.getObject(8, Long.class)).map(Instant::ofEpochMilli),
                Optional.ofNullable(result.getString(9)),
                result.getInt(10),
                result.getLong(11));
    }
}
