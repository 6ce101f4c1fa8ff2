package vn.eid.sync.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.sync.audit.AuditVerifier;
import vn.eid.sync.audit.FileAuditLog;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.Disk;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.FileDraftStore;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.seal.CmsSeal;
import vn.eid.sync.seal.SealFixture;
import vn.eid.sync.seal.SpoolSealer;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.station.FaultyDisk.Failure;

@DisplayName("A disk that is full or does not confirm")
class FailingDiskTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final DossierId ID = new DossierId("QN04-261120-7K3M9P");
    private static final List<String> PARTS = List.of("state", "chip", "portrait");
    private static final EnumSet<QueueFault> SAID =
            EnumSet.of(QueueFault.DISK_FULL, QueueFault.NOT_DURABLE, QueueFault.UNAVAILABLE);

    @TempDir
    Path folder;

    private final TestPki pki = TestPki.create(NOW, new SecureRandom());
    private final TestPki.Identity station = pki.station("QN04");
    private final TestPki.Identity ministry = pki.ministryEncryption();

    /** What one run of an officer's work acknowledged. */
    private static final class Acknowledged {
        private final List<String> parts = new ArrayList<>();
        private int audited;
        private boolean sealed;
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    @DisplayName(
            "loses nothing that was acknowledged, whichever operation fails, says so, and the work can be done again")
    void nothingIsLost(Failure failure) throws Exception {
        int failing = 1;
        boolean failed = true;
        while (failed) {
            var home = folder.resolve(failure + "-" + failing);
            var acknowledged = new Acknowledged();
            var disk = new FaultyDisk(new LocalDisk(), failure, failing);
            failed = work(home, disk, acknowledged);
            assertThat(failed).as("the failure is told to the caller").isEqualTo(disk.hasFailed());
            check(home, acknowledged);
            assertThat(work(home, new LocalDisk(), new Acknowledged())).isFalse();
            check(home, acknowledged);
            failing++;
        }
        assertThat(failing).as("operations that were made to fail").isGreaterThan(20);
    }

    /** True when the disk stopped the work. */
    private boolean work(Path home, Disk disk, Acknowledged acknowledged) {
        try (var audit = audit(home, disk)) {
            var drafts = drafts(home, disk);
            for (var part : PARTS) {
                drafts.put(ID, part, part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                acknowledged.parts.add(part);
                audit.append("step-done", "canbo1", Map.of("dossier", ID.value()));
                acknowledged.audited++;
            }
            sealer(home, disk, audit).seal(TrainingDossier.of(ID, "022090000017", NOW, 2000, new Random(1)));
            acknowledged.sealed = true;
            return false;
        } catch (QueueException e) {
            assertThat(SAID).contains(e.fault());
            return true;
        }
    }

    private void check(Path home, Acknowledged acknowledged) throws QueueException {
        var disk = new LocalDisk();
        for (var part : acknowledged.parts) {
            assertThat(drafts(home, disk).get(ID, part)).isPresent();
        }
        if (acknowledged.sealed) {
            assertThat(spool(home, disk).verified(ID).id()).isEqualTo(ID);
        }
        try (var audit = audit(home, disk)) {
            var sequence = audit.head().map(head -> head.sequence()).orElse(0L);
            assertThat(sequence).isGreaterThanOrEqualTo(acknowledged.audited);
        }
        var report = new AuditVerifier(home.resolve("audit"), disk, SealFixture.key(5)).verify();
        assertThat(report.findings()).isEmpty();
    }

    private static FileAuditLog audit(Path home, Disk disk) throws QueueException {
        return FileAuditLog.open(
                home.resolve("audit"),
                disk,
                SealFixture.key(5),
                InstantSource.fixed(NOW),
                ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static FileDraftStore drafts(Path home, Disk disk) {
        return new FileDraftStore(
                home.resolve("drafts"), new DurableFiles(disk), SealFixture.key(6), new SecureRandom());
    }

    private static Spool spool(Path home, Disk disk) {
        return new Spool(
                home.resolve("spool"), new DurableFiles(disk), new SecretBox(SealFixture.key(7), new SecureRandom()));
    }

    private SpoolSealer sealer(Path home, Disk disk, FileAuditLog audit) {
        return new SpoolSealer(
                new CmsSeal(SealFixture.keys(station), ministry.certificate(), new SecureRandom()),
                spool(home, disk),
                audit,
                new LookupHash(SealFixture.key(8)),
                InstantSource.fixed(NOW));
    }

    @org.junit.jupiter.api.Test
    @DisplayName("is told apart: full, or not durable")
    void toldApart() {
        var full = drafts(folder, new FaultyDisk(new LocalDisk(), Failure.FULL, 3));
        assertThatThrownBy(() -> full.put(ID, "chip", new byte[10]))
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.DISK_FULL));
        var broken = drafts(folder, new FaultyDisk(new LocalDisk(), Failure.FSYNC, 3));
        assertThatThrownBy(() -> broken.put(ID, "chip", new byte[10]))
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.NOT_DURABLE));
    }
}
