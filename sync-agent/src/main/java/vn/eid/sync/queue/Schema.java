package vn.eid.sync.queue;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the index to this version's form, or refuses a newer one untouched. */
final class Schema {
    private static final String SCRIPTS = "classpath:vn/eid/sync/queue/migration";

    private Schema() {}

    /** @return whether there was anything to do */
    static boolean migrate(DataSource source) throws QueueException {
        try {
            var flyway = Flyway.configure()
                    .dataSource(source)
                    .locations(SCRIPTS)
                    .table("schema_history")
                    .cleanDisabled(true)
                    .load();
            var future = Arrays.stream(flyway.info().all())
                    .map(MigrationInfo::getState)
                    .anyMatch(state -> state.name().startsWith("FUTURE"));
            if (future) {
                throw QueueException.newerSchema("the queue's database");
            }
            return flyway.migrate().migrationsExecuted > 0;
        } catch (FlywayException e) {
            throw fault(e);
        }
    }

    private static QueueException fault(FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql) {
                return Database.fault(sql);
            }
        }
        return QueueException.unavailable("the queue's database could not be migrated", e);
    }
}
