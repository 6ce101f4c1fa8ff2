package vn.eid.kiosk.simulator.bench;

/** Something could not be measured here; the message says what is missing. */
public final class BenchException extends Exception {
    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
