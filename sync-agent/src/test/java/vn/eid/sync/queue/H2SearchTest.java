package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Finding dossiers in H2")
class H2SearchTest extends SearchContract {
    @Override
    StationQueue open(QueueFixture fixture) throws Exception {
        return fixture.open();
    }

    @Test
    @DisplayName("knows the names again after a rebuild from the labels")
    void rebuilt() throws Exception {
        var sealed = fixture.spool.store(
                fixture.entry(9).named(QueueFixture.LOOKUP.ofName("Phạm Đình Chín")), QueueFixture.content(9));
        queue.counter().add(sealed, Optional.empty());
        queue.close();
        StationQueue.rebuild(
                new QueueLocation.Owned(folder.resolve("db"), QueueFixture.DATABASE, false),
                fixture.settings(),
                fixture.disk,
                new SecureRandom());
        queue = fixture.open();
        assertThat(byName("pham dinh")).hasSize(1);
    }

    @Test
    @DisplayName("of an older version fills in what labels and masked names still know, when the index is opened")
    void olderVersion() throws Exception {
        fixture.spool.store(
                fixture.entry(1).named(QueueFixture.LOOKUP.ofName("Nguyễn Thị Mẫu")), QueueFixture.content(1));
        queue.close();
        try (var connection = H2Database.owned(folder.resolve("db"), QueueFixture.DATABASE, fixture.disk)
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("drop table dossier_word");
            statement.executeUpdate("drop index dossier_by_captor");
            statement.executeUpdate("delete from \"schema_history\" where \"version\" = '150'");
        }
        queue = fixture.open();
        assertThat(byName("nguyen thi mau")).extracting(QueuedDossier::id).containsExactly(QueueFixture.id(1));
        assertThat(byName("thu")).as("the word that N*** V*** THỬ still shows").hasSize(4);
    }

    @Test
    @DisplayName("leaves no word of a name in the database's columns, only keyed hashes")
    void hashesOnly() throws Exception {
        try (var connection = queueConnection();
                var result = connection.createStatement().executeQuery("select word from dossier_word")) {
            while (result.next()) {
                assertThat(result.getString(1)).matches("[0-9a-f]{16}");
            }
        }
        var label = fixture.spool.store(
                fixture.entry(8).named(QueueFixture.LOOKUP.ofName("Phạm Đình Chín")), QueueFixture.content(8));
        var bytes = Files.readAllBytes(label.file().resolveSibling(label.id() + Spool.LABEL));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("nameWords");
    }

    private java.sql.Connection queueConnection() throws Exception {
        queue.close();
        var connection = H2Database.owned(folder.resolve("db"), QueueFixture.DATABASE, fixture.disk)
                .getConnection();
        return connection;
    }

    private List<QueuedDossier> byName(String typed) throws QueueException {
        return queue.search()
                .find(new DossierQuery(
                        Optional.empty(),
                        NameWords.of(typed),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        50));
    }
}
