package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.backup.BackupException;
import vn.eid.kiosk.backup.BackupFault;
import vn.eid.kiosk.cli.BackupCommand;
import vn.eid.kiosk.cli.BackupTools;
import vn.eid.kiosk.cli.KioskCommand;
import vn.eid.kiosk.cli.RestoreCommand;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.keys.KeyAdministration;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.QueueFilter;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TomorrowsSchema;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings.Role;

@DisplayName("Backup, restoration and update of a counter")
class StationUpdateTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int FULL = 12;

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final TestPki pki = TestPki.create(NOW, random);
    private Path data;

    @BeforeEach
    void aCounterWithAFullQueue() throws Exception {
        data = counter("here");
        Files.writeString(data.resolve("keys/pin"), "training");
        Files.writeString(
                data.resolve("keys/ministry.pem"),
                TestPki.pem(pki.ministryEncryption().certificate()));
        var keys = new KeyAdministration(
                ConfiguredStore.keys(config(data)), new DurableFiles(new LocalDisk()), random, CLOCK);
        keys.init(new javax.security.auth.x500.X500Principal("CN=QN04-1,O=Training,C=VN"));
        keys.install(pki.grant(keys.request()));
        try (CounterStore store = open(data, Role.ALONE)) {
            for (int i = 0; i < FULL; i++) {
                save(store, i);
            }
        }
    }

    private Path counter(String name) throws Exception {
        Files.createDirectories(folder.resolve(name).resolve("data/keys"));
        Files.writeString(folder.resolve(name).resolve("kiosk.properties"), "station.code=QN04\n");
        return folder.resolve(name).resolve("data");
    }

    private KioskConfig config(Path of) throws Exception {
        var system = new Properties();
        system.setProperty("kiosk.data.folder", of.toString());
        system.setProperty("kiosk.key.store", of.resolve("keys/station.p12").toString());
        system.setProperty("kiosk.key.pin.file", of.resolve("keys/pin").toString());
        system.setProperty(
                "kiosk.ministry.certificate", of.resolve("keys/ministry.pem").toString());
        return KioskConfig.load(Optional.of(of.resolveSibling("kiosk.properties")), system);
    }

    private CounterStore open(Path of, Role role) throws Exception {
        return CounterStore.open(
                ConfiguredStore.of(config(of)), role, new LocalDisk(), InstantSource.fixed(NOW), random);
    }

    private void save(CounterStore store, int number) throws Exception {
        var id = DossierId.create("QN04", java.time.LocalDate.of(2026, 11, 20), new Random(number));
        store.audit().append("sealed", "canbo1", Map.of("dossier", id.value()));
        var sealed = store.sealer()
                .seal(TrainingDossier.of(id, "022090000" + (100 + number), NOW, 4000, new Random(number)));
        store.queue().add(sealed, Optional.empty());
    }

    private List<DossierId> queued(Path of) throws Exception {
        try (CounterStore store = open(of, Role.ALONE)) {
            return store.queue().list(new QueueFilter(java.util.Set.of(), Optional.empty(), 500)).stream()
                    .map(QueuedDossier::id)
                    .sorted(java.util.Comparator.comparing(DossierId::value))
                    .toList();
        }
    }

    private BackupTools tools(Path of) {
        return new StationUpdate(
                () -> {
                    try {
                        return config(of);
                    } catch (Exception broken) { // a test's own file: nothing but a mistake in the test
                        throw new IllegalStateException(broken);
                    }
                },
                of.resolveSibling("kiosk.properties"),
                CLOCK);
    }

    private static void refused(BackupFault fault, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BackupException.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    @Test
    @DisplayName("a backup carries a full queue to another machine, where it opens with its passphrase alone")
    void toAnotherMachine() throws Exception {
        List<DossierId> before = queued(data);
        Path archive = folder.resolve("backup.zip");

        BackupTools.Written written = tools(data).backup(archive);
        Path there = counter("there");
        BackupTools.Restored restored = tools(there).restore(archive, written.passphrase());

        assertThat(written.dossiers()).isEqualTo(FULL);
        assertThat(restored.dossiers()).isEqualTo(FULL);
        assertThat(restored.findings()).isEmpty();
        assertThat(queued(there)).isEqualTo(before);
        assertThat(CounterStore.verifyAudit(ConfiguredStore.of(config(there)), Role.ALONE, new LocalDisk(), random)
                        .whole())
                .isTrue();
        assertThat(there.resolve("backups/restoring")).doesNotExist();
    }

    @Test
    @DisplayName("a backup holds neither the PIN nor its passphrase in the clear")
    void nothingInTheClear() throws Exception {
        Path archive = folder.resolve("backup.zip");

        BackupTools.Written written = tools(data).backup(archive);

        Path into = Files.createDirectories(folder.resolve("look"));
        vn.eid.kiosk.backup.BackupArchive.extract(archive, into, name -> true);
        for (Path file : StationBackup.below(into)) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain("training")
                    .doesNotContain(new String(written.passphrase()));
        }
    }

    @Test
    @DisplayName("a restoration overwrites nothing, and with a wrong passphrase or an altered file restores nothing")
    void restoresNothing() throws Exception {
        Path archive = folder.resolve("backup.zip");
        BackupTools.Written written = tools(data).backup(archive);

        refused(BackupFault.FOLDER_NOT_EMPTY, () -> tools(data).restore(archive, written.passphrase()));
        Path there = counter("there");
        refused(BackupFault.WRONG_PASSPHRASE, () -> tools(there).restore(archive, "ABCDE".toCharArray()));
        assertThat(StationBackup.below(there)).isEmpty();
        assertThat(queued(data)).hasSize(FULL);
    }

    @Test
    @DisplayName("a backup is refused while the agent has the queue, and while a citizen is being enrolled")
    void inUse() throws Exception {
        Path archive = folder.resolve("backup.zip");
        try (CounterStore agent = open(data, Role.AGENT)) {
            assertThat(agent.queue().counts()).isNotEmpty();
            assertThatThrownBy(() -> tools(data).backup(archive))
                    .isInstanceOfSatisfying(
                            QueueException.class, it -> assertThat(it.fault()).isEqualTo(QueueFault.IN_USE));
        }
        try (CounterStore store = open(data, Role.ALONE)) {
            new CounterDoor(data).look(true, () -> {});
            refused(BackupFault.ENROLMENT_OPEN, () -> tools(data).backup(archive));
            refused(BackupFault.ENROLMENT_OPEN, () -> tools(data).checkUpdate());
            assertThat(store.queue().counts()).isNotEmpty();
        }
        tools(data).checkUpdate();
        assertThat(archive).as("a killed counter forbids nothing").doesNotExist();
    }

    @Test
    @DisplayName("an idle counter closes its windows when an update asks")
    void closesWhenAsked() throws Exception {
        var closed = new CountDownLatch(1);
        var door = new CounterDoor(data);
        CounterStore store = open(data, Role.ALONE);
        var counter = new Thread(() -> {
            try {
                while (closed.getCount() > 0) {
                    door.look(false, closed::countDown);
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                store.close();
            } catch (QueueException | InterruptedException broken) {
                Thread.currentThread().interrupt();
            }
        });
        counter.start();

        Path kept = tools(data).prepareUpdate();

        counter.join(10_000);
        assertThat(closed.getCount()).isZero();
        assertThat(kept).exists();
        assertThat(data.resolve("close.wanted")).doesNotExist();
    }

    @Test
    @DisplayName("a full queue survives an update, and nothing is left lying about")
    void updateKeepsTheQueue() throws Exception {
        List<DossierId> before = queued(data);
        tools(data).checkUpdate();
        tools(data).prepareUpdate();

        BackupTools.Migrated migrated = tools(data).finishUpdate();

        assertThat(migrated).isEqualTo(new BackupTools.Migrated("OPENED", FULL));
        assertThat(queued(data)).isEqualTo(before);
        assertThat(data.resolve("backups")).isDirectoryContaining("glob:**/before-update.zip");
        try (var left = Files.list(data.resolve("backups"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    @DisplayName("a full queue survives a downgrade: what a newer version wrote is made anew from the sealed files")
    void downgradeKeepsTheQueue() throws Exception {
        List<DossierId> before = queued(data);
        aNewerVersionMigrates();
        assertThatThrownBy(() -> queued(data)).hasMessageContaining("newer version");

        BackupTools.Migrated migrated = tools(data).finishUpdate();

        assertThat(migrated).isEqualTo(new BackupTools.Migrated("REBUILT", FULL));
        assertThat(queued(data)).isEqualTo(before);
    }

    private void aNewerVersionMigrates() throws Exception {
        TomorrowsSchema.migrate(ConfiguredStore.of(config(data)), Files.createDirectories(folder.resolve("scripts")));
    }

    @Test
    @DisplayName("an update that fails at its first start is undone, and dossiers sealed since then are still there")
    void undone() throws Exception {
        tools(data).prepareUpdate();
        try (CounterStore store = open(data, Role.ALONE)) {
            save(store, 77);
        }
        Files.write(data.resolve("queue/queue.mv.db"), new byte[] {1, 2, 3});

        tools(data).undoUpdate();

        try (CounterStore store = open(data, Role.ALONE)) {
            store.reconciliation().run(vn.eid.sync.queue.Reconciliation.Depth.FULL);
        }
        assertThat(queued(data)).hasSize(FULL + 1);
    }

    @Test
    @DisplayName("a failed migration leaves the old database to the byte")
    void failedMigration() throws Exception {
        byte[] broken = new byte[200_000];
        new Random(1).nextBytes(broken);
        Files.write(data.resolve("queue/queue.mv.db"), broken);

        assertThatThrownBy(() -> tools(data).finishUpdate()).isInstanceOf(QueueException.class);

        assertThat(Files.readAllBytes(data.resolve("queue/queue.mv.db"))).isEqualTo(broken);
    }

    @Test
    @DisplayName("a counter that has stored nothing yet has nothing to migrate")
    void nothingToDo() throws Exception {
        assertThat(tools(counter("fresh")).finishUpdate().how()).isEqualTo("NOTHING_TO_DO");
    }

    @Test
    @DisplayName("the commands show the passphrase once and take it back from a file")
    void commands() throws Exception {
        var out = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new OfficerMessages(Language.VIETNAMESE));
        Path archive = folder.resolve("backup.zip");
        var here = KioskCommand.with(terminal, new BackupCommand(tools(data), terminal));
        assertThat(here.execute("backup", "--json", "--to", archive.toString())).isEqualTo(Terminal.DONE);
        String passphrase =
                out.toString(StandardCharsets.UTF_8).replaceAll("(?s).*\"passphrase\":\"([^\"]+)\".*", "$1");
        assertThat(here.execute("backup", "--to", archive.toString()))
                .as("never over an older one")
                .isEqualTo(Terminal.FAULT);
        Path secret = Files.writeString(folder.resolve("secret"), passphrase + "\n");

        var there = KioskCommand.with(terminal, new RestoreCommand(tools(counter("there")), terminal));
        out.reset();
        assertThat(there.execute("restore", archive.toString(), "--passphrase-file", secret.toString(), "--json"))
                .isEqualTo(Terminal.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"dossiers\":" + FULL)
                .contains("\"counter\":\"QN04-1\"");
    }
}
