package vn.eid.sync.queue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import vn.eid.sync.dossier.DossierId;

/**
 * Something was not stored or not found. The detail is for the log and holds no personal data. Each fault has its one
 * factory here, so that its meaning cannot drift from site to site.
 */
public final class QueueException extends Exception {
    private static final long serialVersionUID = 1;
    private final QueueFault fault;

    public QueueException(QueueFault fault, String detail) {
        this(fault, detail, null);
    }

    public QueueException(QueueFault fault, String detail, Throwable cause) {
        super(fault + ": " + detail, cause);
        this.fault = fault;
    }

    public QueueFault fault() {
        return fault;
    }

    public static QueueException inUse(String what, Throwable cause) {
        return new QueueException(QueueFault.IN_USE, what + " is held by another program", cause);
    }

    /** The disk refused to store: full when it says so, otherwise not durable. */
    public static QueueException notStored(String what, IOException cause) {
        return saysFull(cause) ? diskFull(what, cause) : notDurable(what, cause);
    }

    private static boolean saysFull(IOException cause) {
        var reason = cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause.getMessage());
        // The texts of Linux (ENOSPC, EDQUOT) and of Windows; Java has no type for a full disk.
        return reason.contains("No space left")
                || reason.contains("quota exceeded")
                || reason.contains("not enough space");
    }

    private static QueueException diskFull(String what, Throwable cause) {
        return new QueueException(QueueFault.DISK_FULL, what + " was not stored", cause);
    }

    public static QueueException notDurable(String what, Throwable cause) {
        return new QueueException(QueueFault.NOT_DURABLE, what + " may not be safe on the disk", cause);
    }

    public static QueueException tampered(String what) {
        return tampered(what, null);
    }

    public static QueueException tampered(String what, Throwable cause) {
        return new QueueException(QueueFault.TAMPERED, what + " differs from what was stored", cause);
    }

    public static QueueException newerSchema(String what) {
        return new QueueException(QueueFault.NEWER_SCHEMA, what + " was written by a newer version");
    }

    public static QueueException wrongKey(String what, Throwable cause) {
        return new QueueException(QueueFault.WRONG_KEY, what + " does not open with this station's key", cause);
    }

    public static QueueException sealKeyMissing(String why, Throwable cause) {
        return new QueueException(QueueFault.SEAL_KEY_MISSING, why, cause);
    }

    public static QueueException conflict(DossierId id) {
        return overtaken(id.value());
    }

    /** Somebody else changed it after it was read. */
    public static QueueException overtaken(String what) {
        return new QueueException(QueueFault.CONFLICT, what + " was changed by somebody else");
    }

    public static QueueException unknown(DossierId id) {
        return new QueueException(QueueFault.UNKNOWN_DOSSIER, id + " is not here");
    }

    public static QueueException queueFull(long limit) {
        return new QueueException(QueueFault.QUEUE_FULL, "limit of " + limit + " waiting dossiers reached");
    }

    public static QueueException notAllowed(String why) {
        return new QueueException(QueueFault.NOT_ALLOWED, why);
    }

    public static QueueException unavailable(String what, Throwable cause) {
        return new QueueException(QueueFault.UNAVAILABLE, what, cause);
    }
}
