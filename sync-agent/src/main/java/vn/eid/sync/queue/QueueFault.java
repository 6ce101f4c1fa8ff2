package vn.eid.sync.queue;

/** Every way in which storing can fail; nothing acknowledged is ever lost by one of them. */
public enum QueueFault {
    /** Another program holds the folder or database. */
    IN_USE,
    DISK_FULL,
    /** The disk did not confirm that the bytes are safe. */
    NOT_DURABLE,
    /** Stored bytes differ from what was acknowledged. */
    TAMPERED,
    /** Written by a newer version of this program. */
    NEWER_SCHEMA,
    /** The key does not open it. */
    WRONG_KEY,
    /** No key or certificate to seal with, or it has expired. */
    SEAL_KEY_MISSING,
    /** Somebody else changed it meanwhile; read again. */
    CONFLICT,
    /** A number that does not exist here. */
    UNKNOWN_DOSSIER,
    /** More waiting dossiers than the station may hold. */
    QUEUE_FULL,
    /** The two-person rule, or a missing role. */
    NOT_ALLOWED,
    UNAVAILABLE
}
