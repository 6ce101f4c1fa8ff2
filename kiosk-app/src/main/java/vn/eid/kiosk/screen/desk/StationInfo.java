package vn.eid.kiosk.screen.desk;

import java.time.Duration;
import vn.eid.kiosk.enrolment.LivenessMode;

/**
 * Where the counter stands, and what its screens must know of its configuration.
 *
 * @param name as both windows show it, e.g. "Công an phường Trà Cổ"
 * @param training whether this is the training edition, said in the top bar
 * @param answerTime how long a question stays on the citizen's window unanswered before it blanks
 * @param liveness when the liveness assistance is used
 */
public record StationInfo(String name, boolean training, Duration answerTime, LivenessMode liveness) {
    /** With the liveness assistance when the officer asks for it. */
    public StationInfo(String name, boolean training, Duration answerTime) {
        this(name, training, answerTime, LivenessMode.ON_REQUEST);
    }
}
