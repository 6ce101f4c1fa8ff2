package vn.eid.kiosk.screen.desk;

/** What an officer has put on the citizen's window between two enrolments. */
public enum ShownToCitizen {
    /** The invitation, and what citizens ask for themselves. */
    NOTHING,
    /** The steps of the activation as pictures. */
    ACTIVATION,
    /** That no new activation is needed. */
    NO_ACTIVATION
}
