package vn.eid.sync.dossier;

/**
 * Why the ministry did not accept a dossier.
 *
 * @param code stable, e.g. {@code PORTRAIT_QUALITY}; unknown codes are shown with their text
 * @param text the ministry's own words
 * @param step the step of the enrolment to redo
 */
public record RejectionReason(String code, String text, Step step) {
    /** Steps that can be redone. */
    public enum Step {
        CARD,
        IDENTITY,
        PORTRAIT,
        DOCUMENTS,
        CONTACT,
        CONSENT,
        /** Nothing at the counter mends it. */
        NONE
    }
}
