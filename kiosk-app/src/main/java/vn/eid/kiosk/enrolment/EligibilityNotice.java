package vn.eid.kiosk.enrolment;

/** What the officer should tell an eligible citizen. */
public enum EligibilityNotice {
    /** Valid, but for less than the configured number of days. */
    CARD_EXPIRES_SOON,
    /** Expired: the account comes together with a new card, within the longer legal limit. */
    CARD_EXPIRED,
    /** The chip does not say until when it is valid. */
    EXPIRY_UNKNOWN,
    /** Only the year of birth is known; the age was counted in the citizen's favour of protection. */
    BIRTH_DATE_PARTIAL
}
