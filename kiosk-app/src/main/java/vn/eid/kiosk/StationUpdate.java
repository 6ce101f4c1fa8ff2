package vn.eid.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import vn.eid.kiosk.backup.BackupArchive;
import vn.eid.kiosk.backup.BackupContents;
import vn.eid.kiosk.backup.BackupException;
import vn.eid.kiosk.cli.BackupTools;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.station.CounterStore;

/**
 * Lends backups and updates of this counter to the commands. The data go to another version as a copy that the new program
 * has opened, and take the old one's place in one rename; where a newer version wrote the database, it is made anew from
 * the sealed files, which every version reads.
 */
final class StationUpdate implements BackupTools {
    private static final String DATABASE = "queue/queue.mv.db";

    private final Supplier<KioskConfig> config;
    private final StationBackup backup;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final DurableFiles files = new DurableFiles(new LocalDisk());

    StationUpdate(Supplier<KioskConfig> config, Path configFile, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.backup = new StationBackup(config, configFile, clock, random);
    }

    private Path data() {
        return config.get().store().folder();
    }

    private Path kept() {
        return data().resolve("backups").resolve("before-update.zip");
    }

    private CounterDoor door() {
        return new CounterDoor(data());
    }

    @Override
    public Written backup(Path target) throws BackupException, QueueException {
        door().askToClose();
        return backup.carryAway(target);
    }

    @Override
    public Restored restore(Path archive, char[] passphrase) throws BackupException, QueueException {
        return backup.restore(archive, passphrase, data());
    }

    @Override
    public void checkUpdate() throws BackupException, QueueException {
        door().refuseDuringEnrolment();
    }

    @Override
    public Path prepareUpdate() throws BackupException, QueueException {
        door().askToClose();
        try {
            Files.createDirectories(kept().getParent());
        } catch (IOException refused) {
            throw BackupException.notWritten(refused);
        }
        backup.keepHere(kept());
        return kept();
    }

    @Override
    public Migrated finishUpdate() throws BackupException, QueueException {
        boolean own = config.get().store().databaseUrl().isEmpty();
        if (own && !files.exists(data().resolve(DATABASE))) {
            return new Migrated("NOTHING_TO_DO", 0);
        }
        if (!own) {
            return new Migrated("OPENED", backup.count(ConfiguredStore.of(config.get())));
        }
        try {
            return new Migrated("OPENED", backup.migrate(files));
        } catch (QueueException newer) {
            if (newer.fault() != QueueFault.NEWER_SCHEMA) {
                throw newer;
            }
            CounterStore.rebuild(ConfiguredStore.of(config.get()), new LocalDisk(), clock, random);
            return new Migrated("REBUILT", backup.count(ConfiguredStore.of(config.get())));
        }
    }

    @Override
    public void undoUpdate() throws BackupException, QueueException {
        Path staged = data().resolve("backups").resolve("undoing");
        StationBackup.deleteTree(staged);
        var locks = StationBackup.Locks.of(data());
        try {
            BackupArchive.extract(kept(), staged, StationUpdate::takenBack);
            Path from = staged.resolve(BackupContents.DATA);
            for (Path file : StationBackup.below(from)) {
                files.move(
                        file, data().resolve(from.relativize(file).toString()).toAbsolutePath());
            }
        } catch (IOException refused) {
            throw BackupException.notWritten(refused);
        } finally {
            locks.close();
            StationBackup.deleteTree(staged);
        }
    }

    /** Not the sealed files and drafts: no version changes them, and none of them may be lost. */
    private static boolean takenBack(String name) {
        return name.equals(BackupContents.DATA + "accounts")
                || name.startsWith(BackupContents.DATA + "queue/")
                || name.startsWith(BackupContents.DATA + "keys/");
    }
}
