package vn.eid.card.lds;

/**
 * Bytes do not have the structure that the standard gives them. Thrown and caught inside this module only; its message
 * names structures, never contents.
 */
public final class MalformedFileException extends RuntimeException {
    public MalformedFileException(String message) {
        super(message);
    }

    public MalformedFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
