package vn.eid.sync.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the index to this version's form, or refuses a newer one untouched. */
final class Schema {
    private static final String SCRIPTS = "classpath:vn/eid/sync/queue/migration";
    private static final String HISTORY = "schema_history";

    private Schema() {}

    /**
     * Whether the database has this version's form. Asked without Flyway, which takes half a second to find that there is
     * nothing to do.
     *
     * @throws QueueException {@code NEWER_SCHEMA}
     */
    static boolean isCurrent(DataSource source) throws QueueException {
        try (var connection = source.getConnection()) {
            var known = MigrationScripts.versions();
            var applied = applied(connection);
            if (!known.containsAll(applied)) {
                throw QueueException.newerSchema("the queue's database");
            }
            return applied.containsAll(known);
        } catch (SQLException e) {
            throw Database.fault(e);
        }
    }

    private static Set<String> applied(Connection connection) throws SQLException {
        var versions = new HashSet<String>();
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
            if (!tables.next()) {
                return versions;
            }
        }
        var sql = "select \"version\" from \"" + HISTORY + "\" where \"success\" and \"version\" is not null";
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                versions.add(result.getString(1));
            }
        }
        return versions;
    }

    /**
     * Runs what is missing. PostgreSQL does it in one transaction; for H2 see {@link H2Database#migrate}.
     *
     * @return whether there was anything to do
     */
    static boolean migrate(DataSource source) throws QueueException {
        if (isCurrent(source)) {
            return false;
        }
        try {
            var flyway = Flyway.configure()
                    .dataSource(source)
                    .locations(SCRIPTS)
                    .table(HISTORY)
                    // Numbers are given out in blocks, so a lower one may come later than a higher one.
                    .outOfOrder(true)
                    .cleanDisabled(true)
                    .load();
            return flyway.migrate().migrationsExecuted > 0;
        } catch (FlywayException e) {
            throw fault(e);
        }
    }

    private static QueueException fault(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Database.fault(sql);
            }
        }
        return QueueException.unavailable("the queue's database could not be migrated", e);
    }
}
