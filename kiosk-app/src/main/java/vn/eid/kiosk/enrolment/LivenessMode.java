package vn.eid.kiosk.enrolment;

/** When citizens are asked to turn the head and to blink, and see coloured light. */
public enum LivenessMode {
    /** Never; the officer cannot ask for it either. */
    NEVER,
    /** When the officer asks for it. */
    ON_REQUEST,
    /** Before every portrait. */
    ALWAYS
}
