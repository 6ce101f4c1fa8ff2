package vn.eid.sync.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.MovableTime;
import vn.eid.sync.queue.QueueFixture;

@DisplayName("What the audit log tells afterwards")
class AuditHistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final DossierId ID = new DossierId("QN04-261120-7K3M9P");

    @TempDir
    Path folder;

    private final MovableTime time = new MovableTime(Instant.parse("2026-11-20T02:00:00Z"));
    private FileAuditLog log;

    @BeforeEach
    void open() throws Exception {
        log = FileAuditLog.open(folder, new LocalDisk(), QueueFixture.key(5), time, ZoneId.of("Asia/Ho_Chi_Minh"));
        log.append("signed-in", "mau.le", Map.of());
        log.append("steps-timed", "mau.le", Map.of("dossier", ID.value(), "CARD", "12"));
        time.pass(Duration.ofDays(1));
        log.append("steps-timed", "thu.tran", Map.of("dossier", "QN04-261121-7K3M9Q", "CARD", "20"));
        log.append("record-viewed", "mau.le", Map.of("dossier", ID.value()));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    @DisplayName("are the entries of one kind within days, oldest first")
    void ofOneKind() throws Exception {
        assertThat(log.ofEvent("steps-timed", TODAY, TODAY.plusDays(1)))
                .extracting(AuditEntry::actor)
                .containsExactly("mau.le", "thu.tran");
        assertThat(log.ofEvent("steps-timed", TODAY, TODAY))
                .containsExactly(new AuditEntry(
                        Instant.parse("2026-11-20T02:00:00Z"),
                        "steps-timed",
                        "mau.le",
                        Map.of("dossier", ID.value(), "CARD", "12")));
        assertThat(log.ofEvent("steps-timed", TODAY.plusDays(2), TODAY.plusDays(9)))
                .isEmpty();
    }

    @Test
    @DisplayName("is the course of one dossier from its first day")
    void ofOneDossier() throws Exception {
        assertThat(log.about(ID, TODAY)).extracting(AuditEntry::event).containsExactly("steps-timed", "record-viewed");
        assertThat(log.about(ID, TODAY.plusDays(1))).hasSize(1);
    }

    @Test
    @DisplayName("is never what somebody else wrote into the file, nor a line that is just being written")
    void genuineAlone() throws Exception {
        var file = folder.resolve("2026-11-20.log");
        var line = Files.readAllLines(file).get(1);
        Files.writeString(
                file,
                line.replace("\"CARD\":\"12\"", "\"CARD\":\"1\"") + "\n{\"event\":\"steps-timed\"",
                StandardOpenOption.APPEND);
        assertThat(log.ofEvent("steps-timed", TODAY, TODAY)).hasSize(1);
    }
}
