package vn.eid.kiosk.backup;

import java.io.IOException;

/** A backup or restoration was refused. The detail is for the log and holds no personal data; one factory for a fault. */
public final class BackupException extends Exception {
    private static final long serialVersionUID = 1L;
    private final BackupFault fault;

    private BackupException(BackupFault fault, String detail, Throwable cause) {
        super(fault + ": " + detail, cause);
        this.fault = fault;
    }

    public BackupFault fault() {
        return fault;
    }

    public static BackupException folderNotEmpty(String folder) {
        return new BackupException(BackupFault.FOLDER_NOT_EMPTY, folder, null);
    }

    public static BackupException notABackup(String why, Throwable cause) {
        return new BackupException(BackupFault.NOT_A_BACKUP, why, cause);
    }

    public static BackupException altered(String entry) {
        return new BackupException(BackupFault.ALTERED, entry, null);
    }

    public static BackupException wrongPassphrase(Throwable cause) {
        return new BackupException(BackupFault.WRONG_PASSPHRASE, "the passphrase does not open it", cause);
    }

    public static BackupException newerForm(int form) {
        return new BackupException(BackupFault.NEWER_FORM, "form " + form, null);
    }

    public static BackupException notWritten(IOException cause) {
        return new BackupException(BackupFault.NOT_WRITTEN, String.valueOf(cause.getMessage()), cause);
    }

    public static BackupException enrolmentOpen() {
        return new BackupException(BackupFault.ENROLMENT_OPEN, "a citizen is being enrolled", null);
    }

    public static BackupException counterOpen() {
        return new BackupException(BackupFault.COUNTER_OPEN, "the windows did not close", null);
    }
}
