package vn.eid.sync.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;

/** The agent's side of the index, on H2 or PostgreSQL. */
final class JdbcAgentQueue implements AgentQueue {
    private static final int ERROR = 100;
    private static final int LEASE_TRIES = 20;

    private final Database database;
    private final DossierTable table;
    private final QueueSettings settings;
    private final Upkeep upkeep;

    JdbcAgentQueue(Database database, QueueSettings settings, Upkeep upkeep) {
        this.upkeep = upkeep;
        this.database = database;
        this.table = new DossierTable(settings.rows());
        this.settings = settings;
    }

    @Override
    public Optional<Lease> lease(Duration duration) throws QueueException {
        for (int tries = 1; ; tries++) {
            try {
                return leaseOldest(duration);
            } catch (QueueException e) {
                // Another agent of this counter was faster; the next in line is ours.
                if (e.fault() != QueueFault.CONFLICT || tries == LEASE_TRIES) {
                    throw e;
                }
            }
        }
    }

    private Optional<Lease> leaseOldest(Duration duration) throws QueueException {
        // After a power cut the dossier waits as before, and whoever leased it is gone.
        return database.note(connection -> {
            var due = oldestDue(connection);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            var until = now().plus(duration);
            var leased = table.update(
                    connection,
                    due.get()
                            .change()
                            .status(DossierStatus.UPLOADING, now())
                            .oneMoreAttempt()
                            .nextAttempt(Optional.of(until))
                            .row());
            return Optional.of(new Lease(leased, settings.spool().file(leased.id()), until));
        });
    }

    private Optional<DossierRow> oldestDue(Connection connection) throws SQLException, QueueException {
        // The end of a lease stands in next_attempt, so one condition finds both the due and the abandoned.
        var where = "where counter = ? and status = ? and next_attempt <= ? and review <> 'PENDING'"
                + " order by counter, status, sealed_at, id fetch first 1 rows only";
        var now = now().toEpochMilli();
        var queued = table.select(connection, where, settings.counter(), DossierStatus.QUEUED.name(), now);
        var expired = table.select(connection, where, settings.counter(), DossierStatus.UPLOADING.name(), now);
        return Stream.concat(queued.stream(), expired.stream())
                .min(Comparator.comparing((DossierRow row) -> row.dossier().sealedAt())
                        .thenComparing(DossierRow::id));
    }

    @Override
    public Lease renew(Lease lease, Duration duration) throws QueueException {
        var until = now().plus(duration);
        var renewed = database.note(connection -> table.update(
                connection,
                table.same(connection, lease.dossier())
                        .change()
                        .nextAttempt(Optional.of(until))
                        .row()));
        return new Lease(renewed, lease.file(), until);
    }

    @Override
    public void keepUp() throws QueueException {
        upkeep.ifDue();
    }

    @Override
    public QueuedDossier release(Lease lease, Instant nextAttempt, String error) throws QueueException {
        return change(
                lease,
                row -> row.status(DossierStatus.QUEUED, now())
                        .nextAttempt(Optional.of(nextAttempt.truncatedTo(ChronoUnit.MILLIS)))
                        .error(Optional.of(Texts.clipped(error, ERROR))));
    }

    @Override
    public QueuedDossier received(Lease lease, Receipt receipt) throws QueueException {
        if (!receipt.sha256().equalsIgnoreCase(lease.dossier().sha256())) {
            throw QueueException.tampered("the acknowledged " + lease.dossier().id());
        }
        return change(
                lease,
                row -> row.status(DossierStatus.RECEIVED, receipt.receivedAt().truncatedTo(ChronoUnit.MILLIS))
                        .receipt(Texts.clipped(receipt.number(), EventRule.RECEIPT))
                        .dueDate(receipt.dueDate())
                        .nextAttempt(Optional.empty())
                        .error(Optional.empty()));
    }

    @Override
    public QueuedDossier park(Lease lease, String reason) throws QueueException {
        return change(
                lease,
                row -> row.status(DossierStatus.PARKED, now())
                        .nextAttempt(Optional.empty())
                        .error(Optional.of(Texts.clipped(reason, ERROR))));
    }

    /** What an update does to a row. */
    private interface Step {
        DossierRow.Change apply(DossierRow.Change row);
    }

    private QueuedDossier change(Lease lease, Step step) throws QueueException {
        return database.change(connection -> {
            var row = table.same(connection, lease.dossier());
            return table.update(connection, step.apply(row.change()).row());
        });
    }

    @Override
    public List<StatusEvent.Outcome> apply(List<StatusEvent> events, String cursor) throws QueueException {
        return apply(events, Optional.of(cursor));
    }

    /** @param cursor empty when the events did not come from the feed */
    List<StatusEvent.Outcome> apply(List<StatusEvent> events, Optional<String> cursor) throws QueueException {
        var rule = new EventRule(now());
        return database.change(connection -> {
            var outcomes = new ArrayList<StatusEvent.Outcome>();
            for (var event : events) {
                outcomes.add(apply(connection, rule, event));
            }
            if (cursor.isPresent()) {
                saveCursor(connection, cursor.get());
            }
            return List.copyOf(outcomes);
        });
    }

    private StatusEvent.Outcome apply(Connection connection, EventRule rule, StatusEvent event)
            throws SQLException, QueueException {
        var row = table.find(connection, event.id())
                .filter(found -> found.counter().equals(settings.counter()));
        if (row.isEmpty()) {
            return StatusEvent.Outcome.UNKNOWN_DOSSIER;
        }
        var outcome = rule.outcome(row.get().dossier(), event);
        var changed = rule.changed(row.get(), event, outcome);
        if (changed.isPresent()) {
            table.update(connection, changed.get());
        }
        return outcome;
    }

    private void saveCursor(Connection connection, String cursor) throws SQLException {
        try (var update = connection.prepareStatement("update feed_position set position = ? where counter = ?");
                var insert =
                        connection.prepareStatement("insert into feed_position (position, counter) values (?, ?)")) {
            update.setString(1, cursor);
            update.setString(2, settings.counter());
            if (update.executeUpdate() == 0) {
                insert.setString(1, cursor);
                insert.setString(2, settings.counter());
                insert.executeUpdate();
            }
        }
    }

    @Override
    public Optional<String> cursor() throws QueueException {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("select position from feed_position where counter = ?")) {
                statement.setString(1, settings.counter());
                try (var result = statement.executeQuery()) {
                    return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public QueuedDossier setDueDate(QueuedDossier dossier, LocalDate dueDate) throws QueueException {
        return database.change(connection -> table.update(
                connection,
                table.same(connection, dossier)
                        .change()
                        .dueDate(Optional.of(dueDate))
                        .row()));
    }

    @Override
    public List<QueuedDossier> dueBy(LocalDate date, int limit) throws QueueException {
        return database.read(connection -> JdbcDossierQueue.dossiers(table.select(
                connection,
                "where due_date <= ? and status in ('RECEIVED', 'CHECKING') and counter = ?"
                        + " order by due_date, id fetch first " + limit + " rows only",
                date,
                settings.counter())));
    }

    @Override
    public Optional<QueuedDossier> find(DossierId id) throws QueueException {
        return database.read(connection -> table.find(connection, id).map(DossierRow::dossier));
    }

    @Override
    public Optional<Instant> nextDue() throws QueueException {
        return database.read(connection -> {
            var sql = "select min(next_attempt) from dossier where counter = ? and status in ('QUEUED', 'UPLOADING')"
                    + " and review <> 'PENDING'";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, settings.counter());
                try (var result = statement.executeQuery()) {
                    return result.next()
                            ? Optional.ofNullable(result.getObject(1, Long.class))
                                    .map(Instant::ofEpochMilli)
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public Map<DossierStatus, Long> counts() throws QueueException {
        return database.read(
                connection -> JdbcDossierQueue.counts(connection, "where counter = ?", List.of(settings.counter())));
    }

    private Instant now() {
        return settings.time().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        database.close();
    }
}
