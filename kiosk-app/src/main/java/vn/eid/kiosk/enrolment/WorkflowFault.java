package vn.eid.kiosk.enrolment;

/** Faults of the course of work, not of a device. */
public enum WorkflowFault {
    /** Another citizen's card was put down in the middle of an enrolment. */
    OTHER_CITIZEN,
    /** What was typed or scanned has the form of no Vietnamese card. */
    KEY_UNUSABLE,
    /** A draft of an earlier run cannot be read any more. */
    DRAFT_UNREADABLE,
    /** A file has more pages than a paper may have. */
    TOO_MANY_PAGES
}
