package vn.eid.kiosk.setup;

import java.util.Optional;

/** How steps ended the last time that they were done; survives the end of the program. */
public interface SetupProgress {
    /** How a step ended; empty when it was never done. */
    Optional<SetupResult> last(SetupStep step);

    /** Keeps how a step ended. Losing it costs one more test of a device, so a failure to write is no failure. */
    void remember(SetupResult result);
}
