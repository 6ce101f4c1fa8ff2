package vn.eid.sync.queue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;

/** Search over the index, on H2 or PostgreSQL. */
final class JdbcDossierSearch implements DossierSearch {
    private static final int MOST_FACTS = 500_000;
    private static final int COUNTED = 20_000;

    private final Database database;
    private final DossierTable table;
    private final LookupHash lookup;

    JdbcDossierSearch(Database database, QueueSettings settings) {
        this.database = database;
        this.table = new DossierTable(settings.rows());
        this.lookup = settings.lookup();
    }

    @Override
    public List<QueuedDossier> find(DossierQuery query) throws QueueException {
        return database.read(connection -> {
            var after = query.after().isEmpty()
                    ? Optional.<QueuedDossier>empty()
                    : table.find(connection, query.after().get()).map(DossierRow::dossier);
            return query.nameWords().isEmpty()
                    ? byColumns(connection, query, after)
                    : byWords(connection, query, after);
        });
    }

    private List<QueuedDossier> byColumns(Connection connection, DossierQuery query, Optional<QueuedDossier> after)
            throws SQLException, QueueException {
        // The first column of each order is that of the index to walk: H2 would else go through all dossiers by time.
        if (query.id().isPresent()) {
            return page(connection, query, query.statuses(), "id desc, ", after);
        }
        if (query.personalIdNumber().isPresent() || query.phone().isPresent()) {
            var order = query.personalIdNumber().isPresent() ? "lookup_hash desc, " : "phone_hash desc, ";
            return page(connection, query, query.statuses(), order, after);
        }
        if (query.statuses().isEmpty()) {
            return page(connection, query, Set.of(), "", after);
        }
        var all = new ArrayList<QueuedDossier>();
        for (var status : query.statuses()) {
            all.addAll(page(connection, query, Set.of(status), "status desc, ", after));
        }
        return all.stream()
                .sorted(JdbcDossierQueue.NEWEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    private List<QueuedDossier> page(
            Connection connection,
            DossierQuery query,
            Set<DossierStatus> statuses,
            String order,
            Optional<QueuedDossier> after)
            throws SQLException, QueueException {
        var where = new Condition();
        columns(where, query, statuses, "");
        where.before("sealed_at", "id", after);
        return JdbcDossierQueue.dossiers(table.select(
                connection,
                where.text() + " order by " + order + "sealed_at desc, id desc fetch first " + query.limit()
                        + " rows only",
                where.values()));
    }

    private void columns(Condition where, DossierQuery query, Set<DossierStatus> statuses, String prefix) {
        query.id().ifPresent(it -> where.and(prefix + "id = ?", it.value()));
        query.personalIdNumber().ifPresent(it -> where.and(prefix + "lookup_hash = ?", lookup.ofIdNumber(it)));
        query.phone().ifPresent(it -> where.and(prefix + "phone_hash = ?", lookup.ofPhone(it)));
        if (statuses.size() == 1) {
            where.and(prefix + "status = ?", statuses.iterator().next().name());
        } else if (!statuses.isEmpty()) {
            where.and(
                    prefix + "status in (" + String.join(", ", Collections.nCopies(statuses.size(), "?")) + ")",
                    statuses.stream().map(DossierStatus::name).toArray());
        }
        query.from().ifPresent(it -> where.and(prefix + "sealed_at >= ?", it.toEpochMilli()));
        query.until().ifPresent(it -> where.and(prefix + "sealed_at < ?", it.toEpochMilli()));
    }

    /** Walks the rarest word newest first and asks for the others in the same index, until the page is full. */
    private List<QueuedDossier> byWords(Connection connection, DossierQuery query, Optional<QueuedDossier> after)
            throws SQLException, QueueException {
        var words = rarestFirst(
                connection, query.nameWords().stream().map(lookup::ofNameWord).toList());
        var where = new Condition();
        where.and("w.word = ?", words.get(0));
        for (var word : words.subList(1, words.size())) {
            where.and(
                    "exists (select 1 from dossier_word o where o.word = ? and o.sealed_at = w.sealed_at and o.id = w.id)",
                    word);
        }
        where.before("w.sealed_at", "w.id", after);
        var more = new Condition();
        columns(more, query, query.statuses(), "d.");
        if (!more.isEmpty()) {
            where.and("exists (select 1 from dossier d where d.id = w.id and " + more.bare() + ")", more.values());
        }
        var found = new ArrayList<QueuedDossier>();
        for (var id : ids(connection, where, query.limit())) {
            table.find(connection, id).map(DossierRow::dossier).ifPresent(found::add);
        }
        return found;
    }

    private static List<DossierId> ids(Connection connection, Condition where, int limit) throws SQLException {
        var sql = "select w.id from dossier_word w " + where.text()
                + " order by w.word desc, w.sealed_at desc, w.id desc fetch first " + limit + " rows only";
        try (var statement = connection.prepareStatement(sql)) {
            where.fill(statement);
            try (var result = statement.executeQuery()) {
                var ids = new ArrayList<DossierId>();
                while (result.next()) {
                    ids.add(new DossierId(result.getString(1)));
                }
                return ids;
            }
        }
    }

    /** The word that fewest dossiers have first: "Thử" rather than "Nguyễn". Counting stops where it stops to matter. */
    private static List<String> rarestFirst(Connection connection, List<String> words) throws SQLException {
        if (words.size() < 2) {
            return words;
        }
        var counted = new ArrayList<Counted>();
        var sql = "select count(*) from (select 1 from dossier_word where word = ? fetch first " + COUNTED
                + " rows only) few";
        try (var statement = connection.prepareStatement(sql)) {
            for (var word : words) {
                statement.setString(1, word);
                try (var result = statement.executeQuery()) {
                    result.next();
                    counted.add(new Counted(word, result.getInt(1)));
                }
            }
        }
        return counted.stream().sorted().map(Counted::word).toList();
    }

    private record Counted(String word, int dossiers) implements Comparable<Counted> {
        @Override
        public int compareTo(Counted other) {
            return Integer.compare(dossiers, other.dossiers);
        }
    }

    @Override
    public List<QueuedDossier> ofSameCitizen(QueuedDossier dossier) throws QueueException {
        return database.read(connection -> {
            var row = table.find(connection, dossier.id());
            return row.isEmpty()
                    ? List.of()
                    : JdbcDossierQueue.dossiers(table.select(
                            connection,
                            "where lookup_hash = ? order by lookup_hash desc, sealed_at desc fetch first 500 rows only",
                            row.get().lookupHash()));
        });
    }

    @Override
    public List<DossierFact> facts(Instant from, Instant until) throws QueueException {
        var sql = "select id, status, sealed_at, captor, due_date, rejection_code, rejection_step, previous_id"
                + " from dossier where sealed_at >= ? and sealed_at < ? order by sealed_at, id fetch first "
                + MOST_FACTS + " rows only";
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setLong(1, from.toEpochMilli());
                statement.setLong(2, until.toEpochMilli());
                try (var result = statement.executeQuery()) {
                    var facts = new ArrayList<DossierFact>();
                    while (result.next()) {
                        facts.add(fact(result));
                    }
                    return facts;
                }
            }
        });
    }

    private static DossierFact fact(ResultSet result) throws SQLException, QueueException {
        try {
            return new DossierFact(
                    new DossierId(result.getString(1)),
                    DossierStatus.valueOf(result.getString(2)),
                    Instant.ofEpochMilli(result.getLong(3)),
                    result.getString(4),
                    Optional.ofNullable(result.getObject(5, LocalDate.class)),
                    Optional.ofNullable(result.getString(6)),
                    Optional.ofNullable(result.getString(7)).map(RejectionReason.Step::valueOf),
                    result.getString(8) != null);
        } catch (IllegalArgumentException e) {
            throw QueueException.tampered("a row of the queue", e);
        }
    }

    @Override
    public List<QueuedDossier> overdue(LocalDate today, int limit) throws QueueException {
        return database.read(connection -> JdbcDossierQueue.dossiers(table.select(
                connection,
                "where due_date < ? and status in ('RECEIVED', 'CHECKING') order by due_date, id fetch first " + limit
                        + " rows only",
                today)));
    }

    @Override
    public void close() {
        database.close();
    }
}
