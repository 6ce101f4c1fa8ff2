package vn.eid.kiosk.cli;

/** A command was not done for a reason that was foreseen; the message is for people, in both languages. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
