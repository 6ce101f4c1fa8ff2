package vn.eid.kiosk.paper;

/** What became of a sheet; the dossier does not depend on it. */
public enum PrintOutcome {
    /** The printer took it. */
    PRINTED,
    /** The system has no default printer. */
    NO_PRINTER,
    /** The printer, or the making of the sheet, failed. */
    FAILED
}
