package vn.eid.kiosk.enrolment;

/** Why a citizen cannot be enrolled at this counter; each has a text that says where to go. */
public enum EligibilityRefusal {
    /** Under six: level 1 only (Nghị định 69/2024/NĐ-CP Art. 7). */
    TOO_YOUNG,
    /** Minors could not have level 2 of their own under the rules in force on that day. */
    MINOR_NOT_YET_ALLOWED,
    /** Not a Vietnamese citizen: immigration authority (Art. 11). */
    FOREIGNER,
    /** No card, lost or damaged: the account comes together with a new one (Art. 10). Said by the officer, not by a chip. */
    NO_CARD,
    /** Expired, and the rules in force want a valid card. */
    CARD_EXPIRED,
    /** The person who should act for the citizen is a minor. */
    GUARDIAN_TOO_YOUNG,
    /** The card of the citizen was put down again instead of the representative's. */
    GUARDIAN_IS_CITIZEN
}
