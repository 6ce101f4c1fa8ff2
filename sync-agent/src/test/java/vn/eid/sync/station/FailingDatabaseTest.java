package vn.eid.sync.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.Disk;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.Reconciliation.Depth;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.FaultyDisk.Failure;
import vn.eid.sync.station.StoreSettings.Role;

@DisplayName("A disk that fails under the database")
class FailingDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final int MEGABYTES = 12;
    private static final EnumSet<QueueFault> SAID =
            EnumSet.of(QueueFault.DISK_FULL, QueueFault.NOT_DURABLE, QueueFault.UNAVAILABLE);

    @TempDir
    Path folder;

    private final TestPki pki = TestPki.create(NOW, new SecureRandom());
    private final TestPki.Identity ministry = pki.ministryEncryption();

    @BeforeEach
    void keys() throws Exception {
        TrainingStore.certify(folder, pki, InstantSource.fixed(NOW), new SecureRandom());
    }

    private CounterStore open(Path home, Disk disk) throws QueueException {
        return CounterStore.open(
                TrainingStore.settings(home, ministry.certificate()),
                Role.ALONE,
                disk,
                InstantSource.fixed(NOW),
                new SecureRandom());
    }

    private static DossierId id(int number) {
        return new DossierId("QN04-261120-" + String.format("%06d", number));
    }

    private static void save(CounterStore store, DossierId id, int bytes) throws QueueException {
        var dossier = TrainingDossier.of(id, "022090000017", NOW, bytes, new Random(1));
        store.queue().add(store.sealer().seal(dossier), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    @DisplayName("is told to the officer, loses nothing acknowledged, and the same program goes on when the disk does")
    void goesOn(Failure failure) throws Exception {
        var disk = new FaultyDisk(new LocalDisk(), failure, Integer.MAX_VALUE);
        var acknowledged = new ArrayList<DossierId>();
        var failures = 0;
        try (var store = open(folder, disk)) {
            for (int number = 1; number <= 30; number++) {
                disk.failAfter(number);
                failures += tried(store, id(number)) ? 0 : 1;
                disk.failAfter(Integer.MAX_VALUE);
                save(store, id(number), 2000); // the same press of the button again
                acknowledged.add(id(number));
                allThere(store, acknowledged);
            }
        }
        assertThat(failures).isGreaterThan(5);
        try (var store = open(folder, new LocalDisk())) {
            allThere(store, acknowledged);
            assertThat(store.reconciliation().run(Depth.FULL)).isEmpty();
        }
    }

    private static boolean tried(CounterStore store, DossierId id) {
        try {
            save(store, id, 2000);
            return true;
        } catch (QueueException e) {
            assertThat(SAID).contains(e.fault());
            return false;
        }
    }

    private static void allThere(CounterStore store, List<DossierId> ids) throws QueueException {
        for (var id : ids) {
            assertThat(store.queue().find(id)).as(id.value()).isPresent();
        }
    }

    @Test
    @DisplayName("and is really full keeps every dossier that was saved, and saves again when there is room")
    void reallyFull() throws Exception {
        var small = Files.createDirectory(folder.resolve("small"));
        Assumptions.assumeTrue(mounted(small), "no small disk can be mounted here: the injected failures stand in");
        try {
            TrainingStore.certify(small, pki, InstantSource.fixed(NOW), new SecureRandom());
            var saved = new ArrayList<DossierId>();
            try (var store = open(small, new LocalDisk())) {
                fill(store, saved);
                allThere(store, saved);
                var ballast = small.resolve("ballast");
                Files.delete(ballast);
                save(store, id(9_999), 100_000);
                allThere(store, saved);
            }
            try (var store = open(small, new LocalDisk())) {
                allThere(store, saved);
                assertThat(store.queue().find(id(9_999))).isPresent();
                assertThat(store.reconciliation().run(Depth.FULL)).isEmpty();
            }
        } finally {
            new ProcessBuilder("umount", "-l", small.toString()).start().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void fill(CounterStore store, List<DossierId> saved) throws Exception {
        Files.write(store.sealedFile(id(0)).getParent().getParent().resolve("ballast"), new byte[1 << 20]);
        assertThatThrownBy(() -> {
                    for (int number = 1; number < 1000; number++) {
                        save(store, id(number), 100_000);
                        saved.add(id(number));
                    }
                })
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.DISK_FULL));
        assertThat(saved).hasSizeGreaterThan(10);
    }

    private static boolean mounted(Path folder) throws IOException, InterruptedException {
        try {
            var mount = new ProcessBuilder(
                            "mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", "" + folder)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return mount.waitFor(10, TimeUnit.SECONDS) && mount.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
