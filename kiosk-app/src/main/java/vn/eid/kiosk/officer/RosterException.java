package vn.eid.kiosk.officer;

/** A roster that is not taken over; the one before stays in force. */
public final class RosterException extends Exception {
    private static final long serialVersionUID = 1;

    RosterException(String why, Throwable cause) {
        super("roster refused: " + why, cause);
    }
}
