package vn.eid.kiosk.screen.desk;

import vn.eid.kiosk.enrolment.EnrolmentState;

/** A view model that follows the session while its screen is open. */
public interface Presenter {
    /** The state to show; of a kind that this screen is for. Under a fault it is the state that the work resumes at. */
    void show(EnrolmentState state);

    /** A second has passed. */
    default void tick() {
        // most screens show no time
    }

    /** The screen closes: listeners and timers end. */
    default void leave() {
        // most screens hold nothing
    }
}
