package vn.eid.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.Disk;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Receipt;
import vn.eid.sync.queue.Reconciliation.Depth;
import vn.eid.sync.queue.Reconciliation.Kind;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.StoreSettings.Role;

@DisplayName("A counter whose power is cut")
class PowerCutTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final DossierId EARLIER = new DossierId("QN04-261120-000001");
    private static final DossierId ID = new DossierId("QN04-261120-000002");
    /** Not each single operation, for the sake of time; other seeds cut elsewhere. */
    private static final int STRIDE = Integer.getInteger("power.cut.stride", 7);

    @TempDir
    Path folder;

    private final TestPki pki = TestPki.create(NOW, new SecureRandom());
    private final TestPki.Identity ministry = pki.ministryEncryption();

    /** What one run of work was told is safe. */
    private static final class Acknowledged {
        private final Map<String, byte[]> parts = new LinkedHashMap<>();
        private Optional<String> sealed = Optional.empty();
        private boolean saved;
        private boolean received;
        private boolean erased;
        private long audited;
    }

    @BeforeEach
    void keys() throws Exception {
        TrainingStore.certify(folder.resolve("new"), pki, InstantSource.fixed(NOW), new SecureRandom());
    }

    private CounterStore open(Path home, Disk disk) throws QueueException {
        return CounterStore.open(
                TrainingStore.settings(home, ministry.certificate()),
                Role.ALONE,
                disk,
                InstantSource.fixed(NOW),
                new SecureRandom());
    }

    @Test
    @DisplayName("finds every acknowledged step, dossier, receipt and audit entry again, wherever the cut came")
    void nothingAcknowledgedIsLost() throws Exception {
        var home = folder.resolve("new");
        try (var store = open(home, new LocalDisk())) {
            save(store, EARLIER, new Acknowledged());
        }
        int operations = STRIDE;
        var off = true;
        while (off) {
            var machine = copy(home, folder.resolve("machine-" + operations));
            var disk = new PowerCutDisk(machine, operations, new Random(operations));
            var acknowledged = new Acknowledged();
            work(machine, disk, acknowledged);
            off = disk.isOff();
            var again = folder.resolve("again-" + operations);
            disk.remains(again);
            check(again, acknowledged, "cut after " + operations + " operations");
            operations += STRIDE;
        }
        assertThat(operations).as("operations of which one was the last").isGreaterThan(60);
    }

    /** Everything from the opened store to the ministry's receipt, until the power goes. */
    private void work(Path home, Disk disk, Acknowledged acknowledged) {
        try (var store = open(home, disk)) {
            save(store, ID, acknowledged);
            var lease = store.agent().lease(Duration.ofMinutes(1)).orElseThrow();
            store.agent().received(lease, new Receipt("R-1", lease.dossier().sha256(), NOW, Optional.empty()));
            acknowledged.received = lease.dossier().id().equals(EARLIER);
            store.drafts().erase(ID);
            acknowledged.erased = true;
        } catch (QueueException e) {
            assertThat(acknowledged.erased && acknowledged.received)
                    .as("without power nothing is acknowledged: %s", e.getMessage())
                    .isIn(true, false);
        }
    }

    private static void save(CounterStore store, DossierId id, Acknowledged acknowledged) throws QueueException {
        var random = new Random(3);
        for (var part : new String[] {"state", "chip", "portrait"}) {
            var content = new byte[5000];
            random.nextBytes(content);
            store.drafts().put(id, part, content);
            acknowledged.parts.put(part, content);
            store.audit().append("step-done", "canbo1", Map.of("dossier", id.value()));
            acknowledged.audited = store.audit().head().orElseThrow().sequence();
        }
        var sealed = store.sealer().seal(TrainingDossier.of(id, "022090000017", NOW, 4000, random));
        acknowledged.sealed = Optional.of(sealed.sha256());
        store.queue().add(sealed, Optional.empty());
        acknowledged.saved = true;
    }

    private void check(Path home, Acknowledged acknowledged, String when) throws Exception {
        try (var store = open(home, new LocalDisk())) {
            var findings = store.reconciliation().run(Depth.FULL);
            // The clock stands still here, so that what was under way is too young to be tidied up; nothing else is
            // wrong.
            assertThat(findings)
                    .as(when)
                    .allMatch(it ->
                            it.kind() == Kind.ROW_RESTORED && it.subject().equals(ID.value()) && !acknowledged.saved);
            assertThat(store.queue().find(EARLIER).orElseThrow().status())
                    .as(when)
                    .isIn(DossierStatus.QUEUED, DossierStatus.UPLOADING, DossierStatus.RECEIVED)
                    .matches(status -> !acknowledged.received || status == DossierStatus.RECEIVED);
            if (acknowledged.sealed.isPresent()) {
                assertThat(store.queue().find(ID).orElseThrow().sha256())
                        .as(when)
                        .isEqualTo(acknowledged.sealed.get());
                assertThat(Spool.sha256(Files.readAllBytes(store.sealedFile(ID))))
                        .as(when)
                        .isEqualTo(acknowledged.sealed.get());
            }
            checkDraft(store, acknowledged, when);
            assertThat(store.audit().head().map(head -> head.sequence()).orElse(0L))
                    .as(when)
                    .isGreaterThanOrEqualTo(acknowledged.audited);
        }
        assertThat(CounterStore.verifyAudit(
                                TrainingStore.settings(home, ministry.certificate()),
                                Role.ALONE,
                                new LocalDisk(),
                                new SecureRandom())
                        .findings())
                .as(when)
                .isEmpty();
    }

    private static void checkDraft(CounterStore store, Acknowledged acknowledged, String when) throws QueueException {
        if (acknowledged.erased) {
            assertThat(store.drafts().list()).as(when).doesNotContain(ID);
        } else if (!acknowledged.received) { // from here on the erasure may be under way
            for (var part : acknowledged.parts.entrySet()) {
                assertThat(store.drafts().get(ID, part.getKey()))
                        .as(when + ": " + part.getKey())
                        .hasValueSatisfying(content -> assertThat(content).isEqualTo(part.getValue()));
            }
        }
    }

    @Test
    @DisplayName("or that is killed while its database is made for the first time starts anew as if nothing had been")
    void firstMigration() throws Exception {
        int operations = 1;
        var off = true;
        while (off) {
            var machine = copy(folder.resolve("new"), folder.resolve("first-" + operations));
            var disk = new PowerCutDisk(machine, operations, new Random(operations));
            work(machine, disk, new Acknowledged());
            off = disk.isOff() && operations < 100;
            var killed = copy(machine, folder.resolve("killed-" + operations));
            opens(killed, "killed after " + operations);
            var cut = folder.resolve("cut-" + operations);
            disk.remains(cut);
            opens(cut, "cut after " + operations);
            operations += STRIDE;
        }
    }

    private void opens(Path home, String when) throws Exception {
        try (var store = open(home, new LocalDisk())) {
            save(store, new DossierId("QN04-261120-000003"), new Acknowledged());
            assertThat(store.queue().counts()).as(when).isNotEmpty();
        }
        assertThat(home.resolve("queue/queue-next.mv.db")).as(when).doesNotExist();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
