package vn.eid.kiosk.enrolment;

/** A citizen's answer on their own window. */
public enum Answer {
    /** Đúng. */
    RIGHT,
    /** Chưa đúng. */
    WRONG
}
