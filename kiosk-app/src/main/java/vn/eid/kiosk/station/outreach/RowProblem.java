package vn.eid.kiosk.station.outreach;

/**
 * Why a row is not taken; the whole list waits until none is left.
 *
 * @param line in the file, from 1
 * @param other the other line that it collides with, 0 when there is none
 */
public record RowProblem(int line, Reason reason, int other) {
    public RowProblem(int line, Reason reason) {
        this(line, reason, 0);
    }

    /** What is wrong with a row. */
    public enum Reason {
        NAME_MISSING,
        /** Signs that no name is written with; old fonts leave such behind. */
        NAME_UNREADABLE,
        ID_NUMBER_MISSING,
        ID_NUMBER_FORM,
        ID_NUMBER_TWICE,
        BIRTH_FORM,
        PHONE_FORM,
        WARD_MISSING,
        /** None of the results that a visit can have. */
        RESULT_FORM,
        /** The plan has no quota for this ward. */
        WARD_UNKNOWN,
        QUOTA_FORM,
        /** The spreadsheet has read 1.404 as one and four tenths. */
        QUOTA_FRACTION,
        WARD_TWICE,
        /** The sum below the list is not that of its rows. */
        SUM_DIFFERS
    }
}
