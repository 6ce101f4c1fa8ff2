package vn.eid.kiosk.cli;

import java.nio.file.Path;
import java.util.List;
import vn.eid.kiosk.backup.BackupException;
import vn.eid.kiosk.backup.BackupManifest;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Reconciliation;

/** What the composition root lends to the commands about backups and updates. */
public interface BackupTools {
    /**
     * Writes a backup of this counter and verifies it by opening it.
     *
     * @return passphrase without which it is worth nothing, and what is in it
     */
    Written backup(Path target) throws BackupException, QueueException;

    /** Takes a backup into the empty folders of this counter. */
    Restored restore(Path archive, char[] passphrase) throws BackupException, QueueException;

    /** Refuses when the counter must not be updated now. */
    void checkUpdate() throws BackupException, QueueException;

    /** Closes the windows, and makes a verified backup that stays on this machine. */
    Path prepareUpdate() throws BackupException, QueueException;

    /** Brings the data to this version's form, or back from a newer one; or leaves them as they are and fails. */
    Migrated finishUpdate() throws BackupException, QueueException;

    /** Takes back what {@link #prepareUpdate} kept: database, keys, accounts; sealed files stay. */
    void undoUpdate() throws BackupException, QueueException;

    /** What was written. */
    record Written(char[] passphrase, BackupManifest manifest, long dossiers) {
        @Override
        public String toString() {
            return manifest.toString();
        }
    }

    /** What was taken back. */
    record Restored(BackupManifest manifest, long dossiers, List<Reconciliation.Finding> findings) {
        public Restored {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What an update did to the data.
     *
     * @param how by name: {@code NOTHING_TO_DO}, {@code MIGRATED}, {@code REBUILT}
     * @param dossiers in the index afterwards
     */
    record Migrated(String how, long dossiers) {}
}
