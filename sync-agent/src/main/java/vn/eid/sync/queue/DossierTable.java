package vn.eid.sync.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import vn.eid.sync.dossier.DossierId;

/** The SQL of table {@code dossier}: every row that comes in or goes out is authenticated. */
final class DossierTable {
    private static final String INSERT =
            "insert into dossier (" + RowColumns.ALL + ", mac) values (" + "?, ".repeat(RowColumns.COUNT) + "?)";
    private static final String UPDATE =
            "update dossier set " + RowColumns.ALL.replace(",", " = ?,") + " = ?, mac = ? where id = ? and version = ?";
    private static final String SELECT = "select " + RowColumns.ALL + ", mac from dossier ";

    private final SecretKey rows;

    DossierTable(SecretKey rows) {
        this.rows = rows;
    }

    void insert(Connection connection, DossierRow row) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            write(statement, row);
            statement.executeUpdate();
        }
    }

    /** Writes a changed row if nobody else has changed it since it was read. */
    QueuedDossier update(Connection connection, DossierRow row) throws SQLException, QueueException {
        try (var statement = connection.prepareStatement(UPDATE)) {
            int next = write(statement, row);
            statement.setString(next, row.id().value());
            statement.setLong(next + 1, row.dossier().version() - 1);
            if (statement.executeUpdate() == 0) {
                throw QueueException.conflict(row.id());
            }
            return row.dossier();
        }
    }

    Optional<DossierRow> find(Connection connection, DossierId id) throws SQLException, QueueException {
        return select(connection, "where id = ?", id.value()).stream().findFirst();
    }

    /** The row as somebody saw it, or {@code CONFLICT} when it has changed since. */
    DossierRow same(Connection connection, QueuedDossier seen) throws SQLException, QueueException {
        var row = find(connection, seen.id()).orElseThrow(() -> QueueException.unknown(seen.id()));
        if (row.dossier().version() != seen.version()) {
            throw QueueException.conflict(seen.id());
        }
        return row;
    }

    /**
     * Rows by a condition of this program, never of a user.
     *
     * @param tail where, order and limit with question marks
     */
    List<DossierRow> select(Connection connection, String tail, Object... values) throws SQLException, QueueException {
        try (var statement = connection.prepareStatement(SELECT + tail)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var result = statement.executeQuery()) {
                return rows(result);
            }
        }
    }

    private List<DossierRow> rows(ResultSet result) throws SQLException, QueueException {
        var found = new ArrayList<DossierRow>();
        while (result.next()) {
            var row = RowColumns.read(result);
            if (row.isEmpty() || !RowMac.of(row.get(), rows).equals(result.getString("mac"))) {
                throw QueueException.tampered("a row of the queue");
            }
            found.add(row.get());
        }
        return found;
    }

    private int write(PreparedStatement statement, DossierRow row) throws SQLException {
        int next = 1;
        for (var value : RowColumns.values(row)) {
            statement.setObject(next++, value.orElse(null));
        }
        statement.setString(next++, RowMac.of(row, rows));
        return next;
    }
}
