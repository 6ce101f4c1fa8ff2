package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.refused;
import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.util.Map;
import vn.eid.kiosk.enrolment.EnrolmentEvent.ConsentGiven;
import vn.eid.kiosk.enrolment.EnrolmentEvent.DossierSaved;
import vn.eid.kiosk.enrolment.EnrolmentEvent.Failed;
import vn.eid.kiosk.enrolment.EnrolmentEvent.StatusChanged;
import vn.eid.kiosk.enrolment.EnrolmentEvent.SubmitWanted;
import vn.eid.kiosk.enrolment.EnrolmentState.GivingConsent;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.Review;
import vn.eid.kiosk.enrolment.EnrolmentState.Saved;
import vn.eid.kiosk.enrolment.EnrolmentState.Sealing;

/** Steps 6 and 7: consent for exactly what was captured, one last look, sealed once. */
final class SubmitRules {
    private SubmitRules() {}

    static TransitionResult consentGiven(GivingConsent state, ConsentGiven event) {
        return to(new Review(new ConsentProof(state.proven(), event.consent())));
    }

    static TransitionResult submit(Review state, SubmitWanted event) {
        return to(new Sealing(state.proven()), new EnrolmentEffect.Seal(state.proven()));
    }

    static TransitionResult saved(Sealing state, DossierSaved event) {
        if (!event.dossier().id().equals(state.start().id())) {
            return refused(RefusalReason.NOT_HERE);
        }
        var entry = new EnrolmentEffect.Record(
                "dossier-saved",
                state.start().officer().account(),
                Map.of("dossier", state.start().id().value()));
        return to(new Saved(state.start().officer(), state.proven(), event.dossier()), entry);
    }

    static TransitionResult sealingFailed(Sealing state, Failed event) {
        return to(new Halted(event.fault(), new Review(state.proven())));
    }

    static TransitionResult statusChanged(Saved state, StatusChanged event) {
        return event.dossier().id().equals(state.dossier().id())
                ? to(new Saved(state.officer(), state.proven(), event.dossier()))
                : refused(RefusalReason.NOT_HERE);
    }
}
