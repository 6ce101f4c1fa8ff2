package vn.eid.kiosk.backup;

/** Every way in which a backup, a restoration or an update is refused; what was there before stays as it was. */
public enum BackupFault {
    /** The folder to restore into already holds data. */
    FOLDER_NOT_EMPTY,
    /** No backup of a counter, or cut off. */
    NOT_A_BACKUP,
    /** A file in it differs from what was written. */
    ALTERED,
    /** The passphrase does not open it. */
    WRONG_PASSPHRASE,
    /** Written by a form that this version does not know. */
    NEWER_FORM,
    /** Too little room, or the disk refused. */
    NOT_WRITTEN,
    /** A citizen is being enrolled. */
    ENROLMENT_OPEN,
    /** The counter's windows did not close in time. */
    COUNTER_OPEN
}
