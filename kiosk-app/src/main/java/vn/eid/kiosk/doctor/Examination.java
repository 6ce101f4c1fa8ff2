package vn.eid.kiosk.doctor;

/** One thing to look at. */
public interface Examination {
    /** Looks; bounded in time. */
    Examined look();
}
