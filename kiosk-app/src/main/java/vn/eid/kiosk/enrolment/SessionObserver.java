package vn.eid.kiosk.enrolment;

/** Told of a session's course, on the session's thread. An observer that wants to answer posts, it does not fire. */
public interface SessionObserver {
    /** The state to show from now on. */
    void entered(EnrolmentState state);

    /** An event changed nothing; for a button's hint. */
    default void refused(EnrolmentEvent event, RefusalReason reason) {
        // most observers only show states
    }
}
