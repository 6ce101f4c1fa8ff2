package vn.eid.kiosk.doctor;

/** How a thing does. */
public enum Health {
    OK,
    WARNING,
    FAILED
}
