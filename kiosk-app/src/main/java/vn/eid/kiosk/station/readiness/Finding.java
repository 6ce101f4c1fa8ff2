package vn.eid.kiosk.station.readiness;

/** One result of the check. */
public enum Finding {
    NAME_SAME(Level.FINE),
    NAME_DIFFERS(Level.BAD),
    NAME_NOT_SAID(Level.OPEN),
    NUMBER_SAME(Level.FINE),
    /** The carrier still has the number of the former card; it should be renewed there. */
    NUMBER_FORMER(Level.CAUTION),
    /** Some digits are hidden, the others agree. */
    NUMBER_HIDDEN(Level.FINE),
    NUMBER_DIFFERS(Level.BAD),
    NUMBER_NOT_SAID(Level.OPEN),
    BIRTH_SAME(Level.FINE),
    /** One side knows the year only. */
    BIRTH_YEAR_SAME(Level.FINE),
    BIRTH_DIFFERS(Level.BAD),
    BIRTH_NOT_SAID(Level.OPEN),
    /** No other citizen's dossier here uses the telephone number. */
    PHONE_FREE(Level.FINE),
    /** One telephone number serves one account; a representative's number may serve a minor's. */
    PHONE_USED(Level.CAUTION),
    PHONE_NOT_TOLD(Level.OPEN),
    CARD_VALID(Level.FINE),
    CARD_INDEFINITE(Level.FINE),
    CARD_EXPIRES_SOON(Level.CAUTION),
    CARD_EXPIRED(Level.BAD),
    CARD_UNKNOWN(Level.OPEN),
    OF_AGE(Level.FINE),
    /** Under fourteen: with a representative, who uses their own telephone. */
    NEEDS_REPRESENTATIVE(Level.CAUTION);

    private final Level level;

    Finding(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** How a finding stands. */
    public enum Level {
        FINE,
        /** Not told, so not compared. */
        OPEN,
        CAUTION,
        BAD
    }
}
