package vn.eid.biometrics;

import java.util.Optional;

/**
 * What to show after one frame of the liveness assistance.
 *
 * @param task what the citizen is asked to do now; left and right are his own
 * @param light which colour the citizen's screen must have now
 * @param progress 0..1 of the whole
 * @param stopped why it ended early; the screen goes back to white and says so
 * @param result present once it has ended
 */
public record LivenessView(
        Task task, ScreenLight light, double progress, Optional<Stop> stopped, Optional<LivenessResult> result) {
    /** One thing to do. Bundle keys follow the names. */
    public enum Task {
        LOOK_STRAIGHT,
        TURN_LEFT,
        TURN_RIGHT,
        BLINK,
        WATCH_THE_SCREEN,
        DONE
    }

    /** Colours of the whole screen. */
    public enum ScreenLight {
        WHITE,
        ORANGE,
        BLUE
    }

    /** Why it ended before it was done. */
    public enum Stop {
        FACE_LEFT,
        MORE_THAN_ONE_FACE
    }
}
