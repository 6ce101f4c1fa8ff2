package vn.eid.kiosk.enrolment;

import java.util.Optional;
import vn.eid.biometrics.LivenessResult;

/**
 * What the liveness assistance saw before a portrait. It helps the officer who watches; no conformance to ISO/IEC 30107-3
 * is claimed.
 *
 * @param result what was seen, of the last try
 * @param stopped why the last try ended early; empty when it went to its end
 */
public record LivenessRecord(LivenessResult result, Optional<Stop> stopped) {
    /** Why it ended early. */
    public enum Stop {
        FACE_LEFT,
        MORE_THAN_ONE_FACE,
        BY_OFFICER
    }

    /** Something did not behave as a living face does: the officer writes down why the portrait is used all the same. */
    public boolean suspicious() {
        return result.suspicious();
    }
}
