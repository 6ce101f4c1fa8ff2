package vn.eid.kiosk.screen;

import java.util.Map;
import vn.eid.kiosk.enrolment.EnrolmentState;

/** Which screen a state is shown on. States of one kind share their open screen, so that nothing typed is lost. */
public enum PageKind {
    SIGN_IN,
    LOCKED,
    COUNTER,
    CARD,
    IDENTITY,
    PORTRAIT,
    REVIEW_PORTRAIT,
    DOCUMENTS,
    /** A paper under the camera. */
    PAPER_CAMERA,
    CONTACT,
    CONSENT,
    REVIEW,
    SAVED,
    /** Chosen by the officer between two citizens, not by a state. */
    DOSSIERS,
    /** A rejected dossier chosen from the list. */
    REJECTED,
    /** A supervisor's list of dossiers that wait for a second person. */
    APPROVAL,
    /** Today's line. */
    APPOINTMENTS,
    /** Help with the activation. */
    ACTIVATION,
    /** The readiness check. */
    READINESS,
    /** Wards against their quota. */
    OUTREACH,
    /** The people of one ward. */
    OUTREACH_WARD,
    /** A list before it is taken over. */
    OUTREACH_LIST,
    REPORTS,
    SEARCH,
    /** Where to send somebody without a card. */
    REFERRAL;

    private static final Map<Class<? extends EnrolmentState>, PageKind> KINDS = Map.ofEntries(
            Map.entry(EnrolmentState.SignedOut.class, SIGN_IN),
            Map.entry(EnrolmentState.Locked.class, LOCKED),
            Map.entry(EnrolmentState.Idle.class, COUNTER),
            Map.entry(EnrolmentState.AwaitingKey.class, CARD),
            Map.entry(EnrolmentState.AwaitingCard.class, CARD),
            Map.entry(EnrolmentState.ReadingChip.class, CARD),
            Map.entry(EnrolmentState.Declined.class, CARD),
            Map.entry(EnrolmentState.ConfirmIdentity.class, IDENTITY),
            Map.entry(EnrolmentState.TakingPortrait.class, PORTRAIT),
            Map.entry(EnrolmentState.ReviewPortrait.class, REVIEW_PORTRAIT),
            Map.entry(EnrolmentState.Documents.class, DOCUMENTS),
            Map.entry(EnrolmentState.ScanningPaper.class, PAPER_CAMERA),
            Map.entry(EnrolmentState.Contact.class, CONTACT),
            Map.entry(EnrolmentState.GivingConsent.class, CONSENT),
            Map.entry(EnrolmentState.Review.class, REVIEW),
            Map.entry(EnrolmentState.Sealing.class, REVIEW),
            Map.entry(EnrolmentState.Saved.class, SAVED));

    /** The screen of a state; under a fault, that of the state in which the work resumes. */
    public static PageKind of(EnrolmentState state) {
        return state instanceof EnrolmentState.Halted halted ? of(halted.resumeAt()) : KINDS.get(state.getClass());
    }
}
