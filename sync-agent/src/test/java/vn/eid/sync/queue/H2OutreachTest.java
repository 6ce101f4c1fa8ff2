package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outreach lists in H2")
class H2OutreachTest extends OutreachContract {
    @Override
    StationQueue open(QueueFixture fixture) throws Exception {
        return fixture.open();
    }

    @Test
    @DisplayName("hold no name, number or phone that the database itself could read")
    void encrypted() throws Exception {
        take(List.of(entry(1, "Phường Trà Cổ", "Khu 1", "Nguyễn Văn Thử")));
        queue.close();
        try (var connection = H2Database.owned(folder.resolve("db"), QueueFixture.DATABASE, fixture.disk)
                        .getConnection();
                var result = connection.createStatement().executeQuery("select * from outreach_person")) {
            result.next();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                var bytes = result.getBytes(column);
                var text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
                assertThat(text)
                        .doesNotContain("Nguyễn")
                        .doesNotContain("Thử")
                        .doesNotContain(QueueFixture.idNumber(1))
                        .doesNotContain("912340001");
            }
        }
        use(fixture.open());
    }

    @Test
    @DisplayName("notice when the data of one person were put into the row of another")
    void swapped() throws Exception {
        take(List.of(
                entry(1, "Phường Trà Cổ", "Khu 1", "Nguyễn Văn Thử"),
                entry(2, "Phường Trà Cổ", "Khu 1", "Trần Thị Mẫu")));
        queue.close();
        try (var connection = H2Database.owned(folder.resolve("db"), QueueFixture.DATABASE, fixture.disk)
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update outreach_person set sealed ="
                    + " (select o.sealed from outreach_person o where o.position = 2) where position = 1");
        }
        use(fixture.open());
        QueueContract.fails(
                QueueFault.TAMPERED,
                () -> store.people(vn.eid.sync.queue.outreach.PeopleQuery.ofWard("Phường Trà Cổ", 10)));
    }
}
