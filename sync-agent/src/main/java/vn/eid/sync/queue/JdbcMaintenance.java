package vn.eid.sync.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;

/** What upkeep needs of the index: the rows of this counter, page by page, and parking what nobody holds. */
final class JdbcMaintenance {
    private static final int PAGE = 500;

    private final Database database;
    private final DossierTable table;
    private final QueueSettings settings;

    JdbcMaintenance(Database database, QueueSettings settings) {
        this.database = database;
        this.table = new DossierTable(settings.rows());
        this.settings = settings;
    }

    /** Does something with each row. */
    interface Visitor {
        void visit(QueuedDossier row) throws QueueException;
    }

    /** Visits this counter's rows of some statuses, oldest first; memory stays flat. */
    void visit(Set<DossierStatus> statuses, Visitor visitor) throws QueueException {
        for (var status : statuses) {
            var last = Optional.<QueuedDossier>empty();
            do {
                var page = page(status, last);
                for (var row : page) {
                    visitor.visit(row);
                }
                last = page.size() < PAGE ? Optional.empty() : Optional.of(page.get(PAGE - 1));
            } while (last.isPresent());
        }
    }

    private List<QueuedDossier> page(DossierStatus status, Optional<QueuedDossier> last) throws QueueException {
        var after = last.map(row -> row.sealedAt().toEpochMilli()).orElse(Long.MIN_VALUE);
        var id = last.map(row -> row.id().value()).orElse("");
        return database.read(connection -> JdbcDossierQueue.dossiers(table.select(
                connection,
                "where counter = ? and status = ? and sealed_at >= ? and (sealed_at > ? or id > ?)"
                        + " order by counter, status, sealed_at, id fetch first " + PAGE + " rows only",
                settings.counter(),
                status.name(),
                after,
                after,
                id)));
    }

    /** Sets a dossier aside for a person, whatever its lease. */
    void park(DossierId id, String reason) throws QueueException {
        database.change(connection -> {
            var row = table.find(connection, id).orElseThrow(() -> QueueException.unknown(id));
            return table.update(
                    connection,
                    row.change()
                            .status(DossierStatus.PARKED, settings.time().instant())
                            .nextAttempt(Optional.empty())
                            .error(Optional.of(reason))
                            .row());
        });
    }

    Optional<QueuedDossier> find(DossierId id) throws QueueException {
        return database.read(connection -> table.find(connection, id).map(DossierRow::dossier));
    }

    /** Rows that do not fit their authentication code or cannot be read at all. */
    List<DossierId> altered() throws QueueException {
        var altered = new ArrayList<DossierId>();
        for (var id : ids()) {
            try {
                find(id);
            } catch (QueueException e) {
                if (e.fault() != QueueFault.TAMPERED) {
                    throw e;
                }
                altered.add(id);
            }
        }
        return altered;
    }

    private List<DossierId> ids() throws QueueException {
        return database.read(connection -> {
            var ids = new ArrayList<DossierId>();
            try (var statement = connection.prepareStatement("select id from dossier where counter = ? order by id")) {
                statement.setString(1, settings.counter());
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        ids.add(new DossierId(result.getString(1)));
                    }
                }
            }
            return ids;
        });
    }
}
