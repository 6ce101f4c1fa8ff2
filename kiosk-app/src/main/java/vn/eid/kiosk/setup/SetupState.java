package vn.eid.kiosk.setup;

/** How a step stands. */
public enum SetupState {
    /** Nothing was done yet. */
    OPEN,
    DONE,
    /** Done, with something to look at again. */
    NOTED,
    /** Somebody else is awaited. */
    WAITING,
    /** Left for another day on purpose. */
    LATER,
    FAILED;

    /** Whether the counter may open with it. */
    public boolean good() {
        return this == DONE || this == NOTED;
    }
}
