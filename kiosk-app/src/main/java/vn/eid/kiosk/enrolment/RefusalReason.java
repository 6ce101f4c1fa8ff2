package vn.eid.kiosk.enrolment;

/** Why an event changed nothing; the officer's window says what is awaited. */
public enum RefusalReason {
    /** The event means nothing in this state. */
    NOT_HERE,
    /** The result of the step before is still being written; a second press of a button is dropped. */
    BUSY,
    /** The citizen has not answered for every field. */
    FIELDS_UNANSWERED,
    /** Something conspicuous needs the officer's written reason first. */
    DECISION_MISSING,
    /** The chip was disproven: altered data, a forged issuer or a clone. Nothing continues with it. */
    CHIP_DISPROVEN,
    /** A reason is needed, and none was written. */
    REASON_MISSING,
    /** The officer has not compared a paper with its original. */
    ORIGINAL_NOT_COMPARED,
    /** Pages lie in hand that belong to no paper yet. */
    PAPER_NOT_ADDED,
    /** A paper has no room for so many pages. */
    TOO_MANY_PAGES,
    /** No usable phone number yet. */
    PHONE_MISSING,
    /** The citizen has not confirmed the phone number, or said that it is wrong. */
    PHONE_NOT_CONFIRMED,
    /** A step that lies ahead cannot be opened before those in front of it are done. */
    STEP_NOT_REACHED,
    /** Another officer's work: only the same account may go on. */
    OTHER_OFFICER
}
