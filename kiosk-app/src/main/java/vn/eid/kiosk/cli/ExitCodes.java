package vn.eid.kiosk.cli;

/** What a command's exit code says. */
public final class ExitCodes {
    /** Done, and everything was as wanted. */
    public static final int OK = 0;
    /** Done, and something was not as wanted: not approved, not all figures good, not verified. */
    public static final int NOT_AS_WANTED = 1;
    /** Not done: unknown option, bad file, bad configuration, a fault of a device. */
    public static final int NOT_DONE = 2;

    private ExitCodes() {}
}
