package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.sync.dossier.DossierStatus;

@DisplayName("The index in H2")
class H2QueueTest extends QueueContract {
    @Override
    StationQueue open(QueueFixture fixture, QueueSettings settings) throws Exception {
        return fixture.open(settings, QueueFixture.DATABASE);
    }

    private StationQueue openAs(boolean owner) throws QueueException {
        var db = folder.resolve("db");
        var location = owner
                ? new QueueLocation.Owned(db, QueueFixture.DATABASE, true)
                : new QueueLocation.Joined(db, QueueFixture.DATABASE);
        return StationQueue.open(location, fixture.settings(), fixture.disk, new SecureRandom());
    }

    @Test
    @DisplayName("is there again after closing")
    void reopened() throws Exception {
        var added = fixture.add(queue, 1);
        queue.close();
        queue = fixture.open();
        assertThat(queue.counter().find(QueueFixture.id(1))).contains(added);
    }

    @Test
    @DisplayName("has one owner; a second one is told so")
    void oneOwner() {
        fails(QueueFault.IN_USE, () -> fixture.open());
    }

    @Test
    @DisplayName("does not open with another station's key, and is not changed by trying")
    void wrongKey() throws Exception {
        fixture.add(queue, 1);
        queue.close();
        fails(QueueFault.WRONG_KEY, () -> fixture.open(fixture.settings(), QueueFixture.key(9)));
        queue = fixture.open();
        assertThat(queue.counter().find(QueueFixture.id(1))).isPresent();
    }

    @Test
    @DisplayName("belongs to its owner's account alone and shows no text of its rows")
    void protectedFile() throws Exception {
        fixture.add(queue, 1);
        queue.close();
        var file = folder.resolve("db/queue.mv.db");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("QN04-261120");
        queue = fixture.open();
    }

    @Test
    @DisplayName("notices a row that somebody changed past the program")
    void changedRow() throws Exception {
        fixture.add(queue, 1);
        queue.close();
        try (var connection = H2Database.owned(folder.resolve("db"), QueueFixture.DATABASE, fixture.disk)
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update dossier set captor = 'canbo2'");
        }
        queue = fixture.open();
        fails(QueueFault.TAMPERED, () -> queue.counter().find(QueueFixture.id(1)));
    }

    @Test
    @DisplayName("notices another value in any column of a row, and a code of another row")
    void anyColumn() throws Exception {
        fixture.add(queue, 1);
        fixture.add(queue, 2);
        queue.close();
        for (var column : (RowColumns.ALL + ", mac").split(", ")) {
            var changed = change(column);
            queue = fixture.open();
            if (changed) {
                assertThatThrownBy(() -> queue.counter().list(new QueueFilter(Set.of(), Optional.empty(), 10)))
                        .as(column)
                        .isInstanceOfSatisfying(
                                QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.TAMPERED));
            }
            queue.close();
            restore(column);
        }
        queue = fixture.open();
        assertThat(queue.counter().list(new QueueFilter(Set.of(), Optional.empty(), 10)))
                .hasSize(2);
    }

    /** False where the database itself forbids it. */
    private boolean change(String column) throws Exception {
        var value = switch (column) {
            case "status" -> "'PARKED'";
            case "review" -> "'PENDING'";
            case "rejection_step" -> "'CARD'";
            case "due_date" -> "date '2026-12-01'";
            case "mac" -> "(select mac from dossier where id like '%000002')";
            case "id", "previous_id" -> "'QN04-261120-000009'";
            case "status_since", "size_bytes", "sealed_at", "attempts", "next_attempt", "version" -> column + " + 1";
            default -> "'z' || coalesce(substring(" + column + " from 2), '')";
        };
        return executed("update dossier set " + column + " = " + value + " where id like '%000001'") == 1;
    }

    private void restore(String column) throws Exception {
        executed("delete from dossier where id like '%000001' or id like '%000009'");
        queue = fixture.open();
        queue.counter().add(fixture.spool.sealedDossier(fixture.entry(1)), Optional.empty());
        queue.close();
        assertThat(column).isNotBlank();
    }

    private int executed(String sql) throws Exception {
        try (var connection = H2Database.owned(folder.resolve("db"), QueueFixture.DATABASE, fixture.disk)
                        .getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Test
    @DisplayName("is brought to a new form on a copy: a start that dies in the middle leaves the old one as it was")
    void migratedOnACopy() throws Exception {
        fixture.add(queue, 1);
        queue.close();
        var db = folder.resolve("db");
        executed("delete from \"schema_history\" where \"version\" = '1'"); // as if this version had one script more
        var before = Files.readAllBytes(db.resolve("queue.mv.db"));
        assertThatThrownBy(() -> H2Database.migrate(db, QueueFixture.DATABASE, fixture.disk))
                .as("the tables are there already, so the script fails half-way")
                .isInstanceOf(QueueException.class);
        assertThat(Files.readAllBytes(db.resolve("queue.mv.db"))).isEqualTo(before);
        executed("insert into \"schema_history\" select 50, '1', 'dossiers', \"type\", 'V1__dossiers.sql', 1,"
                + " \"installed_by\", \"installed_on\", 1, true from \"schema_history\" fetch first 1 rows only");
        queue = fixture.open();
        assertThat(queue.counter().find(QueueFixture.id(1))).isPresent();
    }

    @Test
    @DisplayName("that a newer version wrote is refused untouched")
    void newerSchema() throws Exception {
        queue.close();
        try (var connection = H2Database.owned(folder.resolve("db"), QueueFixture.DATABASE, fixture.disk)
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into "schema_history" select 999, '999', 'later', "type", 'V999__later.sql', 1,
                    "installed_by", "installed_on", 1, true from "schema_history" where "version" = '1'
                    """);
        }
        fails(QueueFault.NEWER_SCHEMA, () -> fixture.open());
    }

    @Test
    @DisplayName("is shared on the loopback interface with the counter, under a secret name")
    void joined() throws Exception {
        queue.close();
        queue = openAs(true);
        try (var counter = openAs(false)) {
            fixture.add(counter, 1);
            assertThat(queue.counter().find(QueueFixture.id(1))).isPresent();
            assertThat(counter.counter().counts()).containsEntry(DossierStatus.QUEUED, 1L);
        }
        var endpoint = folder.resolve("db/queue.endpoint");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(endpoint)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("does not keep the counter from saving while the agent is down; the row is there when it is back")
    void agentDown() throws Exception {
        queue.close();
        try (var counter = openAs(false)) {
            var handover = new HandoverQueue(counter.counter(), fixture.spool);
            var saved = handover.add(fixture.seal(1), Optional.empty());
            assertThat(saved.status()).isEqualTo(DossierStatus.QUEUED);
            assertThat(saved.version()).isZero();
            assertThat(handover.find(QueueFixture.id(1))).contains(saved);
            fails(QueueFault.UNAVAILABLE, handover::counts);
            queue = openAs(true);
            assertThat(handover.counts()).isEmpty();
            assertThat(handover.add(fixture.spool.sealedDossier(fixture.entry(1)), Optional.empty())
                            .version())
                    .isEqualTo(1);
            queue.close();
            queue = openAs(true);
            assertThat(handover.find(QueueFixture.id(1)).orElseThrow().version())
                    .as("a restarted agent is found again")
                    .isEqualTo(1);
        }
    }
}
