package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.Reconciliation.Depth;
import vn.eid.sync.queue.Reconciliation.Finding;
import vn.eid.sync.queue.Reconciliation.Kind;

@DisplayName("Reconciliation of spool and index")
class ReconciliationTest {
    @TempDir
    Path folder;

    private QueueFixture fixture;
    private StationQueue queue;
    private Path spool;

    @BeforeEach
    void open() throws Exception {
        fixture = new QueueFixture(folder);
        queue = fixture.open();
        spool = folder.resolve("spool-QN04-1");
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
    }

    private List<Finding> run(Depth depth) throws QueueException {
        return queue.reconciliation().run(depth);
    }

    private Finding finding(Kind kind, int number) {
        return new Finding(kind, QueueFixture.id(number).value());
    }

    private static void age(Path file) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(QueueFixture.START.minus(Duration.ofHours(1))));
    }

    private QueuedDossier row(int number) throws QueueException {
        return queue.counter().find(QueueFixture.id(number)).orElseThrow();
    }

    @Test
    @DisplayName("finds nothing where nothing is wrong")
    void agreement() throws Exception {
        fixture.add(queue, 1);
        assertThat(run(Depth.FULL)).isEmpty();
    }

    @Test
    @DisplayName("makes the row of a sealed file that has none, as when the agent was down")
    void fileWithoutRow() throws Exception {
        fixture.seal(1);
        assertThat(run(Depth.QUICK)).containsExactly(finding(Kind.ROW_RESTORED, 1));
        assertThat(row(1).sha256()).isEqualTo(fixture.entry(1).sha256());
        assertThat(run(Depth.QUICK)).isEmpty();
    }

    @Test
    @DisplayName("happens by itself: an agent soon finds what a counter has sealed without it")
    void picksUp() throws Exception {
        fixture.seal(1);
        fixture.time.pass(Duration.ofMinutes(1));
        queue.agent().keepUp();
        var first = queue.agent().lease(Duration.ofHours(9));
        assertThat(first.orElseThrow().dossier().id()).isEqualTo(QueueFixture.id(1));
        fixture.seal(2);
        queue.agent().keepUp();
        assertThat(queue.agent().lease(Duration.ofHours(9))).isEmpty();
        fixture.time.pass(Duration.ofSeconds(30));
        queue.agent().keepUp();
        var second = queue.agent().lease(Duration.ofHours(9));
        assertThat(second.orElseThrow().dossier().id()).isEqualTo(QueueFixture.id(2));
    }

    @Test
    @DisplayName("parks a row whose file is gone, once")
    void rowWithoutFile() throws Exception {
        fixture.add(queue, 1);
        Files.delete(fixture.spool.file(QueueFixture.id(1)));
        assertThat(run(Depth.QUICK)).containsExactly(finding(Kind.FILE_MISSING, 1));
        var parked = row(1);
        assertThat(parked.status()).isEqualTo(DossierStatus.PARKED);
        assertThat(parked.lastError()).contains("FILE_MISSING");
        run(Depth.QUICK);
        assertThat(row(1)).isEqualTo(parked);
    }

    @Test
    @DisplayName("parks a dossier whose sealed file was changed: a new size at once, any byte when it reads all")
    void changedFile() throws Exception {
        fixture.add(queue, 1);
        fixture.add(queue, 2);
        var first = fixture.spool.file(QueueFixture.id(1));
        Files.write(first, new byte[] {1, 2, 3});
        var second = fixture.spool.file(QueueFixture.id(2));
        var bytes = Files.readAllBytes(second);
        bytes[0] ^= 1;
        Files.write(second, bytes);
        assertThat(run(Depth.QUICK)).containsExactly(finding(Kind.FILE_ALTERED, 1));
        assertThat(run(Depth.FULL)).contains(finding(Kind.FILE_ALTERED, 2));
        assertThat(row(2).lastError()).contains("FILE_ALTERED");
    }

    @Test
    @DisplayName("removes what a crash left half-written, but nothing that may be under way")
    void leftovers() throws Exception {
        fixture.seal(1);
        Files.delete(fixture.spool.file(QueueFixture.id(1)));
        var half = spool.resolve(QueueFixture.id(2) + ".p7m.tmp");
        Files.write(half, new byte[10]);
        var label = spool.resolve(QueueFixture.id(1) + ".label");
        Files.setLastModifiedTime(half, FileTime.from(QueueFixture.START));
        Files.setLastModifiedTime(label, FileTime.from(QueueFixture.START));
        assertThat(run(Depth.FULL)).isEmpty();
        age(half);
        age(label);
        assertThat(run(Depth.FULL))
                .containsExactlyInAnyOrder(
                        finding(Kind.LEFTOVER_REMOVED, 1), new Finding(Kind.LEFTOVER_REMOVED, half.getFileName() + ""));
        assertThat(half).doesNotExist();
        assertThat(label).doesNotExist();
    }

    @Test
    @DisplayName("leaves a foreign file where it is and says so")
    void foreignFiles() throws Exception {
        fixture.seal(1);
        var holiday = spool.resolve("holiday.jpg");
        Files.write(holiday, new byte[10]);
        var other = spool.resolve("HN01-261120-ABCDEF.p7m");
        Files.write(other, new byte[10]);
        assertThat(run(Depth.FULL))
                .containsExactlyInAnyOrder(
                        finding(Kind.ROW_RESTORED, 1),
                        new Finding(Kind.FOREIGN_FILE, "holiday.jpg"),
                        new Finding(Kind.FOREIGN_FILE, "HN01-261120-ABCDEF"));
        assertThat(holiday).exists();
        assertThat(other).exists();
    }

    @Test
    @DisplayName("does not believe a label that was changed or taken from another dossier")
    void changedLabel() throws Exception {
        fixture.seal(1);
        fixture.seal(2);
        Files.copy(
                spool.resolve(QueueFixture.id(2) + ".label"),
                spool.resolve(QueueFixture.id(1) + ".label"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(run(Depth.QUICK))
                .containsExactlyInAnyOrder(finding(Kind.FOREIGN_FILE, 1), finding(Kind.ROW_RESTORED, 2));
    }

    @Test
    @DisplayName("finds a row that was changed past the program")
    void changedRow() throws Exception {
        fixture.add(queue, 1);
        queue.close();
        try (var connection = H2Database.owned(folder.resolve("db"), QueueFixture.DATABASE, fixture.disk)
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update dossier set attempts = 7");
        }
        queue = fixture.open();
        assertThat(run(Depth.FULL)).containsExactly(finding(Kind.ROW_ALTERED, 1));
    }

    @Test
    @DisplayName("is what rebuilds a lost index: files wait again, erased ones keep the ministry's word")
    void rebuild() throws Exception {
        fixture.add(queue, 1);
        fixture.add(queue, 2);
        var event = new StatusEvent(
                QueueFixture.id(2),
                fixture.entry(2).sha256(),
                DossierStatus.APPROVED,
                QueueFixture.START,
                "BCA-2",
                Optional.empty());
        queue.agent().apply(List.of(event), "1");
        fixture.time.pass(Duration.ofDays(40));
        assertThat(queue.retention().sweep(Duration.ofDays(30))).containsExactly(QueueFixture.id(2));
        assertThat(fixture.spool.file(QueueFixture.id(2))).doesNotExist();
        queue.close();
        fixture.time.pass(
                Duration.between(fixture.time.instant(), Instant.now()).plusDays(1));
        var findings = StationQueue.rebuild(
                new QueueLocation.Owned(folder.resolve("db"), QueueFixture.DATABASE, false),
                fixture.settings(),
                fixture.disk,
                new SecureRandom());
        assertThat(findings).containsExactlyInAnyOrder(finding(Kind.ROW_RESTORED, 1), finding(Kind.ROW_RESTORED, 2));
        queue = fixture.open();
        assertThat(queue.counter().counts()).isEqualTo(Map.of(DossierStatus.QUEUED, 1L, DossierStatus.APPROVED, 1L));
        assertThat(row(2).receiptNumber()).contains("BCA-2");
        assertThat(run(Depth.FULL)).isEmpty();
    }

    @Test
    @DisplayName("leaves nothing orphaned after the ministry's decision and the time to keep")
    void retention() throws Exception {
        fixture.add(queue, 1);
        fixture.add(queue, 2);
        queue.agent()
                .apply(
                        List.of(new StatusEvent(
                                QueueFixture.id(1),
                                fixture.entry(1).sha256(),
                                DossierStatus.APPROVED,
                                QueueFixture.START,
                                "BCA-1",
                                Optional.empty())),
                        "1");
        assertThat(queue.retention().sweep(Duration.ofDays(30))).isEmpty();
        fixture.time.pass(Duration.ofDays(30));
        assertThat(queue.retention().sweep(Duration.ofDays(30))).containsExactly(QueueFixture.id(1));
        assertThat(queue.retention().sweep(Duration.ofDays(30))).isEmpty();
        assertThat(fixture.spool.contains(QueueFixture.id(2))).isTrue();
        assertThat(run(Depth.FULL)).isEmpty();
    }

    @Test
    @DisplayName(
            "reads every file a quarter of an hour after each start, so that a machine switched off at night is not spared")
    void fullSoonAfterTheStart() throws Exception {
        fixture.add(queue, 1);
        fixture.add(queue, 2);
        var second = fixture.spool.file(QueueFixture.id(2));
        var bytes = Files.readAllBytes(second);
        bytes[0] ^= 1;
        Files.write(second, bytes);
        queue.agent().keepUp();
        fixture.time.pass(Duration.ofMinutes(14));
        queue.agent().keepUp();
        assertThat(row(2).lastError()).as("a quick look sees no changed byte").isEmpty();
        fixture.time.pass(Duration.ofMinutes(1));
        queue.agent().keepUp();
        assertThat(row(2).lastError()).contains("FILE_ALTERED");
    }

    @Test
    @DisplayName("is not needed for an export: waiting files go out complete, a changed one stops it")
    void export() throws Exception {
        fixture.add(queue, 1);
        fixture.add(queue, 2);
        var files = new DurableFiles(new LocalDisk());
        var target = folder.resolve("stick");
        assertThat(queue.transfer().export(target, files)).hasSize(2);
        assertThat(target.resolve(QueueFixture.id(1) + ".p7m"))
                .hasSameBinaryContentAs(fixture.spool.file(QueueFixture.id(1)));
        QueueContract.fails(QueueFault.NOT_ALLOWED, () -> queue.transfer().export(target, files));
        Files.write(fixture.spool.file(QueueFixture.id(2)), new byte[8]);
        QueueContract.fails(QueueFault.TAMPERED, () -> queue.transfer().export(folder.resolve("other"), files));
    }
}
