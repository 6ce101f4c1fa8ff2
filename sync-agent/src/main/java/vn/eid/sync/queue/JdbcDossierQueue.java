package vn.eid.sync.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.dossier.SealedDossier;

/** The counter's side of the index, on H2 or PostgreSQL. */
final class JdbcDossierQueue implements DossierQueue, Supervision {
    static final Comparator<QueuedDossier> NEWEST_FIRST = Comparator.comparing(QueuedDossier::sealedAt)
            .thenComparing(QueuedDossier::id)
            .reversed();

    private final Database database;
    private final DossierTable table;
    private final WordIndex words;
    private final QueueSettings settings;

    JdbcDossierQueue(Database database, QueueSettings settings) {
        this.database = database;
        this.words = new WordIndex(settings.lookup());
        this.table = new DossierTable(settings.rows());
        this.settings = settings;
    }

    @Override
    public QueuedDossier add(SealedDossier dossier, Optional<DossierId> previous) throws QueueException {
        return add(entry(dossier, previous));
    }

    /** Makes the row of a sealed file; the same file again changes nothing. */
    QueuedDossier add(SpoolEntry entry) throws QueueException {
        return database.change(connection -> {
            var present = table.find(connection, entry.id());
            if (present.isPresent()) {
                return theSame(present.get(), entry);
            }
            checkLimit(connection);
            return insert(connection, entry);
        });
    }

    private QueuedDossier insert(Connection connection, SpoolEntry entry) throws SQLException {
        var row =
                DossierRow.first(entry, settings.counter(), settings.sampling().of(entry.id()));
        table.insert(connection, row);
        words.insert(connection, entry);
        return row.dossier();
    }

    /** Makes the missing rows of many sealed files in one transaction, however full the queue is. */
    void restore(List<SpoolEntry> entries) throws QueueException {
        database.change(connection -> {
            for (var entry : entries) {
                if (table.find(connection, entry.id()).isEmpty()) {
                    insert(connection, entry);
                }
            }
            return entries.size();
        });
    }

    private static QueuedDossier theSame(DossierRow row, SpoolEntry entry) throws QueueException {
        if (!row.dossier().sha256().equals(entry.sha256())) {
            throw QueueException.conflict(entry.id());
        }
        return row.dossier();
    }

    private void checkLimit(Connection connection) throws SQLException, QueueException {
        var sql = "select count(*) from (select id from dossier where counter = ? and status in ('QUEUED', 'UPLOADING')"
                + " fetch first " + settings.limit() + " rows only) waiting";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, settings.counter());
            try (var result = statement.executeQuery()) {
                if (result.next() && result.getInt(1) >= settings.limit()) {
                    throw QueueException.queueFull(settings.limit());
                }
            }
        }
    }

    private static SpoolEntry entry(SealedDossier dossier, Optional<DossierId> previous) {
        return new SpoolEntry(
                dossier.id(),
                dossier.size(),
                dossier.sha256(),
                dossier.maskedName(),
                dossier.lookupHash(),
                dossier.phoneLookupHash(),
                dossier.sealedAt().truncatedTo(ChronoUnit.MILLIS),
                dossier.captor(),
                previous,
                Optional.empty(),
                dossier.nameWords());
    }

    @Override
    public Optional<QueuedDossier> find(DossierId id) throws QueueException {
        return database.read(connection -> table.find(connection, id).map(DossierRow::dossier));
    }

    @Override
    public List<QueuedDossier> list(QueueFilter filter) throws QueueException {
        return database.read(connection -> {
            var after = filter.after().isEmpty()
                    ? Optional.<QueuedDossier>empty()
                    : table.find(connection, filter.after().get()).map(DossierRow::dossier);
            return filter.statuses().isEmpty()
                    ? page(connection, "", List.of(), after, filter.limit())
                    : pages(connection, filter, after);
        });
    }

    /** One index range for each status, merged: no index serves several statuses in the order of time. */
    private List<QueuedDossier> pages(Connection connection, QueueFilter filter, Optional<QueuedDossier> after)
            throws SQLException, QueueException {
        var all = new ArrayList<QueuedDossier>();
        for (var status : EnumSet.copyOf(filter.statuses())) {
            all.addAll(page(connection, "status = ? and ", List.of(status.name()), after, filter.limit()));
        }
        return all.stream().sorted(NEWEST_FIRST).limit(filter.limit()).toList();
    }

    private List<QueuedDossier> page(
            Connection connection, String condition, List<String> values, Optional<QueuedDossier> after, int limit)
            throws SQLException, QueueException {
        var before = after.map(row -> row.sealedAt().toEpochMilli()).orElse(Long.MAX_VALUE);
        var parameters = new ArrayList<Object>(values);
        parameters.addAll(
                List.of(before, before, after.map(row -> row.id().value()).orElse("~")));
        return dossiers(table.select(
                connection,
                "where " + condition + "sealed_at <= ? and (sealed_at < ? or id < ?)"
                        + " order by " + (condition.isEmpty() ? "" : "status desc, ")
                        + "sealed_at desc, id desc fetch first " + limit + " rows only",
                parameters.toArray()));
    }

    @Override
    public List<QueuedDossier> findByIdNumber(String personalIdNumber) throws QueueException {
        return database.read(connection -> dossiers(table.select(
                connection,
                "where lookup_hash = ? order by lookup_hash desc, sealed_at desc fetch first 500 rows only",
                settings.lookup().ofIdNumber(personalIdNumber))));
    }

    @Override
    public int countOthersWithPhone(String phone, String personalIdNumber) throws QueueException {
        return database.read(connection -> {
            var sql = "select count(*) from dossier where phone_hash = ? and lookup_hash <> ?";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, settings.lookup().ofPhone(phone));
                statement.setString(2, settings.lookup().ofIdNumber(personalIdNumber));
                try (var result = statement.executeQuery()) {
                    return result.next() ? result.getInt(1) : 0;
                }
            }
        });
    }

    @Override
    public Map<DossierStatus, Long> counts() throws QueueException {
        return database.read(connection -> counts(connection, "", List.of()));
    }

    static Map<DossierStatus, Long> counts(Connection connection, String where, List<String> values)
            throws SQLException {
        var counts = new EnumMap<DossierStatus, Long>(DossierStatus.class);
        try (var statement =
                connection.prepareStatement("select status, count(*) from dossier " + where + " group by status")) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    counts.put(DossierStatus.valueOf(result.getString(1)), result.getLong(2));
                }
            }
        }
        return counts;
    }

    @Override
    public List<QueuedDossier> pending(int limit) throws QueueException {
        return database.read(connection -> dossiers(table.select(
                connection,
                "where status = 'QUEUED' and review = 'PENDING' order by status, sealed_at, id fetch first " + limit
                        + " rows only")));
    }

    @Override
    public QueuedDossier approve(DossierId id, String approver) throws QueueException {
        return database.change(connection -> {
            var row = table.find(connection, id).orElseThrow(() -> QueueException.unknown(id));
            var now = row.dossier();
            if (now.review() == Review.APPROVED && now.approver().equals(Optional.of(approver))) {
                return now;
            }
            checkSecondPerson(now, approver);
            return table.update(connection, row.change().approvedBy(approver).row());
        });
    }

    private static void checkSecondPerson(QueuedDossier row, String reviewer) throws QueueException {
        var pending = row.review() == Review.PENDING && row.status() == DossierStatus.QUEUED;
        if (row.captor().equalsIgnoreCase(reviewer) || !pending) {
            throw QueueException.notAllowed(pending ? "the captor cannot approve" : "no approval is pending");
        }
    }

    @Override
    public QueuedDossier sendBack(DossierId id, String reviewer, RejectionReason reason) throws QueueException {
        return database.change(connection -> {
            var row = table.find(connection, id).orElseThrow(() -> QueueException.unknown(id));
            checkSecondPerson(row.dossier(), reviewer);
            return table.update(
                    connection,
                    row.change()
                            .status(DossierStatus.REJECTED, now())
                            .nextAttempt(Optional.empty())
                            .returnedBy(reviewer, EventRule.clipped(reason))
                            .row());
        });
    }

    @Override
    public QueuedDossier resume(QueuedDossier seen) throws QueueException {
        return database.change(connection -> {
            var row = table.same(connection, seen);
            if (seen.status() != DossierStatus.PARKED) {
                throw QueueException.notAllowed("only a parked dossier can be resumed");
            }
            return table.update(
                    connection,
                    row.change()
                            .status(DossierStatus.QUEUED, now())
                            .nextAttempt(Optional.of(now()))
                            .row());
        });
    }

    private Instant now() {
        return settings.time().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static List<QueuedDossier> dossiers(List<DossierRow> rows) {
        return rows.stream().map(DossierRow::dossier).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
