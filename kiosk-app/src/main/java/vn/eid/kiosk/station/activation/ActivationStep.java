package vn.eid.kiosk.station.activation;

/** The steps of the ministry's guide, in its order. */
public enum ActivationStep {
    /** Install VNeID from the telephone's own store. */
    INSTALL,
    /** Open it and choose to activate. */
    OPEN,
    /** Identity number and the registered telephone number, "Gửi yêu cầu". */
    NUMBERS,
    /** The one-time code that comes as a text message. */
    ONE_TIME_CODE,
    /** Six digits of one's own. */
    PASSCODE,
    /** Questions to choose and answers to remember. */
    QUESTIONS
}
