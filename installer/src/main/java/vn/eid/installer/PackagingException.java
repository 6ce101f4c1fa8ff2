package vn.eid.installer;

/** A package could not be made; the message says what to do and is shown as it is. */
public final class PackagingException extends Exception {
    public PackagingException(String message) {
        super(message);
    }

    public PackagingException(String message, Throwable cause) {
        super(message, cause);
    }
}
