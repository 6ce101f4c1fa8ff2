package vn.eid.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.eid.kiosk.backup.BackupArchive;
import vn.eid.kiosk.backup.BackupContents;
import vn.eid.kiosk.backup.BackupException;
import vn.eid.kiosk.backup.BackupManifest;
import vn.eid.kiosk.cli.BackupTools.Restored;
import vn.eid.kiosk.cli.BackupTools.Written;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.sync.keys.KeyStoreSettings;
import vn.eid.sync.keys.TransferKey;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.OwnerLock;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Reconciliation;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

/**
 * Backups of one counter. Nothing else may have its data open meanwhile, so what is copied belongs together. Everything in
 * a backup is encrypted as it lies on the disk; the PIN that opens it all is sealed under a passphrase of its own.
 */
final class StationBackup {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<KioskConfig> config;
    private final Path configFile;
    private final Clock clock;
    private final SecureRandom random;
    private final DurableFiles files = new DurableFiles(new LocalDisk());

    StationBackup(Supplier<KioskConfig> config, Path configFile, Clock clock, SecureRandom random) {
        this.config = config;
        this.configFile = configFile;
        this.clock = clock;
        this.random = random;
    }

    /** With a passphrase, to be carried away. */
    Written carryAway(Path target) throws BackupException, QueueException {
        char[] passphrase = TransferKey.passphrase(random);
        return written(target, Optional.of(passphrase));
    }

    /** Without: the PIN stays where it is. */
    Written keepHere(Path target) throws BackupException, QueueException {
        return written(target, Optional.empty());
    }

    private Written written(Path target, Optional<char[]> passphrase) throws BackupException, QueueException {
        KioskConfig now = config.get();
        Path data = now.store().folder();
        BackupManifest manifest;
        Locks locks = Locks.of(data);
        try {
            Map<String, Path> contents = BackupContents.of(data, configFile);
            List<BackupManifest.Entry> entries = BackupArchive.measure(contents);
            var plain = new BackupManifest(
                    Counter.softwareVersion(),
                    now.station().code() + "-" + now.station().counter(),
                    clock.instant(),
                    Optional.empty(),
                    entries);
            manifest = passphrase.isPresent() ? sealed(plain, now, passphrase.get()) : plain;
            files.delete(target.toAbsolutePath());
            BackupArchive.write(target, manifest, contents);
        } finally {
            locks.close();
        }
        BackupArchive.verify(target);
        return new Written(passphrase.orElse(new char[0]), manifest, opened(target));
    }

    private BackupManifest sealed(BackupManifest plain, KioskConfig now, char[] passphrase) {
        String secret = JSON.createObjectNode()
                .put("pin", new String(ConfiguredStore.secret(now.keys().pinFile())))
                .put("digest", plain.digest())
                .toString();
        return new BackupManifest(
                plain.software(),
                plain.counter(),
                plain.made(),
                Optional.of(TransferKey.seal(secret.getBytes(StandardCharsets.UTF_8), passphrase, random)),
                plain.files());
    }

    /** The proof of a backup is that it opens: database and keys are taken out of it and used. */
    private long opened(Path archive) throws BackupException, QueueException {
        Path trial = temporary();
        try {
            BackupArchive.extract(
                    archive,
                    trial,
                    name -> name.startsWith(BackupContents.DATA + "queue/")
                            || name.startsWith(BackupContents.DATA + "keys/"));
            Path data = trial.resolve(BackupContents.DATA);
            return Files.isDirectory(data.resolve("queue"))
                            && config.get().store().databaseUrl().isEmpty()
                    ? count(settings(data))
                    : 0;
        } finally {
            deleteTree(trial);
        }
    }

    private Path temporary() throws BackupException {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(config.get().store().folder().resolve("backups")), "trial");
        } catch (IOException refused) {
            throw notWritten(refused);
        }
    }

    /** The counter's settings for a copy of its data, with the PIN that is in use here. */
    private StoreSettings settings(Path data) {
        StoreSettings here = ConfiguredStore.of(config.get());
        KeyStoreSettings keys = here.keys() instanceof KeyStoreSettings.Pkcs12 file && inside(file.file())
                ? new KeyStoreSettings.Pkcs12(
                        data.resolve(config.get()
                                .store()
                                .folder()
                                .toAbsolutePath()
                                .relativize(file.file().toAbsolutePath())
                                .toString()),
                        file.pin())
                : here.keys();
        return new StoreSettings(data, here.counter(), keys, here.ministry(), here.rules(), here.server(), here.zone());
    }

    private boolean inside(Path file) {
        return file.toAbsolutePath().startsWith(config.get().store().folder().toAbsolutePath());
    }

    long count(StoreSettings settings) throws QueueException {
        try (CounterStore store =
                CounterStore.open(settings, StoreSettings.Role.ALONE, new LocalDisk(), clock, random)) {
            return store.queue().counts().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /**
     * Takes a backup into an empty folder.
     *
     * @param data where to; must not hold anything of a counter
     */
    Restored restore(Path archive, char[] passphrase, Path data) throws BackupException, QueueException {
        if (!BackupContents.of(existing(data), configFile.resolveSibling("none"))
                .isEmpty()) {
            throw BackupException.folderNotEmpty(data.toString());
        }
        BackupManifest manifest = BackupArchive.manifest(archive);
        byte[] pin = pin(manifest, passphrase);
        Path staged = data.resolve("backups").resolve("restoring");
        deleteTree(staged);
        BackupArchive.extract(archive, staged, name -> true);
        moveIn(staged, data);
        deleteTree(staged);
        files.store(config.get().keys().pinFile().toAbsolutePath(), pin);
        try (CounterStore store = CounterStore.open(
                ConfiguredStore.of(config.get()), StoreSettings.Role.ALONE, new LocalDisk(), clock, random)) {
            var findings = store.reconciliation().run(Reconciliation.Depth.FULL);
            long dossiers = store.queue().counts().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return new Restored(manifest, dossiers, findings);
        }
    }

    private static Path existing(Path data) throws BackupException {
        try {
            return Files.createDirectories(data);
        } catch (IOException refused) {
            throw notWritten(refused);
        }
    }

    private byte[] pin(BackupManifest manifest, char[] passphrase) throws BackupException {
        byte[] sealed = manifest.sealed().orElse(new byte[0]);
        try {
            JsonNode secret = JSON.readTree(TransferKey.open(sealed, passphrase, random));
            if (!secret.path("digest").asText().equals(manifest.digest())) {
                throw QueueException.tampered("the list of files");
            }
            return secret.path("pin").asText().getBytes(StandardCharsets.UTF_8);
        } catch (QueueException | IOException refused) {
            throw BackupException.wrongPassphrase(refused);
        }
    }

    /** Files first, the administrator's last: without it nothing uses the rest. */
    private void moveIn(Path staged, Path data) throws BackupException, QueueException {
        try {
            Path from = staged.resolve(BackupContents.DATA);
            for (Path file : below(from)) {
                files.move(file, data.resolve(from.relativize(file).toString()).toAbsolutePath());
            }
            Path config = staged.resolve(BackupContents.CONFIG);
            if (Files.exists(config) && !Files.exists(configFile)) {
                Files.createDirectories(configFile.toAbsolutePath().getParent());
                Files.copy(config, configFile);
            }
        } catch (IOException refused) {
            throw notWritten(refused);
        }
    }

    static List<Path> below(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    static void deleteTree(Path root) throws BackupException {
        if (!Files.exists(root)) {
            return;
        }
        try (var all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException refused) {
                    throw new UncheckedIOException(refused);
                }
            });
        } catch (IOException refused) {
            throw notWritten(refused);
        } catch (UncheckedIOException refused) {
            throw notWritten(refused.getCause());
        }
    }

    private static BackupException notWritten(IOException refused) {
        return BackupException.notWritten(refused);
    }

    /**
     * Has this version open a copy of the database, which brings it to this version's form, and puts it in the old one's
     * place: one rename, so that a power cut leaves the one or the other.
     *
     * @return dossiers in it
     */
    long migrate(DurableFiles durably) throws BackupException, QueueException {
        Path data = config.get().store().folder();
        Path trial = temporary();
        Locks locks = Locks.of(data);
        try {
            Path copy = trial.resolve(BackupContents.DATA);
            copyTo(data.resolve("queue/queue.mv.db"), copy.resolve("queue/queue.mv.db"));
            for (Path key : below(data.resolve("keys"))) {
                copyTo(key, copy.resolve("keys").resolve(key.getFileName().toString()));
            }
            long dossiers = count(settings(copy));
            durably.move(
                    copy.resolve("queue/queue.mv.db").toAbsolutePath(),
                    data.resolve("queue/queue.mv.db").toAbsolutePath());
            return dossiers;
        } catch (IOException refused) {
            throw notWritten(refused);
        } finally {
            locks.close();
            deleteTree(trial);
        }
    }

    private static void copyTo(Path from, Path to) throws BackupException {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException refused) {
            throw notWritten(refused);
        }
    }

    /** Everything that a counter or an agent would hold. */
    record Locks(List<OwnerLock> held) {
        static Locks of(Path data) throws QueueException {
            var held = new java.util.ArrayList<OwnerLock>();
            try {
                held.add(OwnerLock.take(data.resolve("queue"), "the queue's folder", new LocalDisk()));
                held.add(OwnerLock.take(data.resolve("audit").resolve("counter"), "the audit log", new LocalDisk()));
                held.add(OwnerLock.take(data.resolve("audit").resolve("agent"), "the audit log", new LocalDisk()));
                return new Locks(held);
            } catch (QueueException inUse) {
                held.forEach(OwnerLock::close);
                throw inUse;
            }
        }

        void close() {
            held.forEach(OwnerLock::close);
        }
    }
}
