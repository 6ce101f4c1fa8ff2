package vn.eid.sync.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.audit.AuditVerifier.Kind;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.MovableTime;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.QueueFixture;

@DisplayName("The audit log")
class FileAuditLogTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DossierId DOSSIER = new DossierId("QN04-261120-7K3M9P");

    @TempDir
    Path folder;

    private MovableTime time;

    @BeforeEach
    void morning() {
        time = new MovableTime(Instant.parse("2026-11-20T01:00:00Z"));
    }

    private FileAuditLog open() throws QueueException {
        return FileAuditLog.open(folder, new LocalDisk(), QueueFixture.key(5), time, VIETNAM);
    }

    private AuditVerifier.Report verify() throws QueueException {
        return new AuditVerifier(folder, new LocalDisk(), QueueFixture.key(5)).verify();
    }

    private void threeEntriesOnTwoDays() throws QueueException {
        try (var log = open()) {
            log.append("signed-in", "canbo1", Map.of());
            log.append("chip-read", "canbo1", Map.of("dossier", DOSSIER.value(), "protocol", "PACE_CAN"));
            time.pass(Duration.ofDays(1));
            log.append("sealed", "canbo1", Map.of("dossier", DOSSIER.value()));
        }
    }

    @Test
    @DisplayName("is whole after entries of several days and programs")
    void whole() throws Exception {
        threeEntriesOnTwoDays();
        try (var log = open()) {
            log.append("signed-out", "canbo1", Map.of());
            assertThat(log.head().orElseThrow().sequence()).isEqualTo(4);
        }
        var report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(4);
    }

    @Test
    @DisplayName("gives a dossier its own entries and the head of the whole chain")
    void extract() throws Exception {
        threeEntriesOnTwoDays();
        try (var log = open()) {
            var extract = log.extract(DOSSIER);
            assertThat(extract.entries()).hasSize(2).allMatch(line -> line.contains(DOSSIER.value()));
            assertThat(extract.sequence()).isEqualTo(3);
            assertThat(extract.head()).isEqualTo(log.head().orElseThrow().hash());
        }
    }

    @Test
    @DisplayName("reveals any changed byte")
    void anyByte() throws Exception {
        threeEntriesOnTwoDays();
        for (var file : List.of("2026-11-20.log", "2026-11-21.log", "head")) {
            var path = folder.resolve(file);
            var original = Files.readAllBytes(path);
            for (int i = 0; i < original.length; i++) {
                var changed = original.clone();
                changed[i] ^= 0x01;
                Files.write(path, changed);
                assertThat(verify().whole()).as("%s byte %d", file, i).isFalse();
            }
            Files.write(path, original);
        }
        assertThat(verify().whole()).isTrue();
    }

    @Test
    @DisplayName("reveals a line taken out, a day taken away and a cut end")
    void cuts() throws Exception {
        threeEntriesOnTwoDays();
        var first = folder.resolve("2026-11-20.log");
        var second = folder.resolve("2026-11-21.log");
        var lines = Files.readAllLines(first);
        Files.write(first, lines.subList(1, 2));
        assertThat(kinds()).contains(Kind.BROKEN_CHAIN);
        Files.write(first, lines);
        assertThat(kinds()).isEmpty();
        Files.delete(second);
        assertThat(kinds()).containsExactly(Kind.CUT);
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.TAMPERED));
    }

    private List<Kind> kinds() throws QueueException {
        return verify().findings().stream().map(AuditVerifier.Finding::kind).toList();
    }

    @Test
    @DisplayName("accepts no entry that another program put at its end")
    void forgedEntry() throws Exception {
        threeEntriesOnTwoDays();
        var last = Files.readAllLines(folder.resolve("2026-11-21.log")).get(0);
        var head = ChainHead.START.next(last).hash();
        var forged = "{\"actor\":\"x\",\"at\":\"\",\"details\":{},\"event\":\"x\",\"prev\":\"" + head
                + "\",\"seq\":4}\t" + "00".repeat(32) + "\n";
        Files.writeString(folder.resolve("2026-11-21.log"), forged, StandardOpenOption.APPEND);
        assertThat(kinds()).contains(Kind.NOT_GENUINE);
        assertThatThrownBy(this::open).isInstanceOf(QueueException.class);
    }

    @Test
    @DisplayName("goes on after a crash that left half a line, or a head one entry behind")
    void crash() throws Exception {
        threeEntriesOnTwoDays();
        var head = Files.readAllBytes(folder.resolve("head"));
        try (var log = open()) {
            log.append("signed-in", "canbo2", Map.of());
        }
        Files.write(folder.resolve("head"), head);
        Files.writeString(folder.resolve("2026-11-21.log"), "{\"actor\":\"canb", StandardOpenOption.APPEND);
        try (var log = open()) {
            log.append("signed-out", "canbo2", Map.of());
            assertThat(log.head().orElseThrow().sequence()).isEqualTo(5);
        }
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    @DisplayName("has one writer")
    void oneWriter() throws Exception {
        try (var log = open()) {
            assertThat(log.head()).isEmpty();
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.IN_USE));
        }
    }
}
