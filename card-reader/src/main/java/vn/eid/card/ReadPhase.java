package vn.eid.card;

/** The named steps of one chip reading, in their order. */
public enum ReadPhase {
    CONNECTING,
    ACCESS,
    READING,
    CHIP_AUTHENTICATION,
    READING_PORTRAIT,
    VERIFYING,
    DONE
}
