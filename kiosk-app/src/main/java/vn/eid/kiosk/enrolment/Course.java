package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.util.List;
import java.util.Optional;
import vn.eid.kiosk.enrolment.EnrolmentState.AwaitingCard;
import vn.eid.kiosk.enrolment.EnrolmentState.ConfirmIdentity;
import vn.eid.kiosk.enrolment.EnrolmentState.Contact;
import vn.eid.kiosk.enrolment.EnrolmentState.Documents;
import vn.eid.kiosk.enrolment.EnrolmentState.GivingConsent;
import vn.eid.kiosk.enrolment.EnrolmentState.Review;
import vn.eid.kiosk.enrolment.EnrolmentState.ReviewPortrait;
import vn.eid.kiosk.enrolment.EnrolmentState.TakingPortrait;
import vn.eid.kiosk.enrolment.TransitionResult.Moved;
import vn.eid.sync.dossier.ContactDetails;

/** Finds the screen on which the work goes on, given everything that was captured. */
final class Course {
    private Course() {}

    /** The first step that is not finished; finished ones are passed over. */
    static Moved onwards(Start start, Kept kept) {
        for (Step step : Step.values()) {
            if (!kept.finished().contains(step)) {
                return at(step, start, kept).orElseThrow();
            }
        }
        throw new IllegalStateException("the last step is never kept as finished");
    }

    /** Opens one step; empty when a step in front of it is not finished. */
    static Optional<Moved> at(Step step, Start start, Kept kept) {
        for (Step before : Step.values()) {
            if (before.ordinal() < step.ordinal() && !kept.finished().contains(before)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                switch (step) {
                    case CARD -> to(new AwaitingCard(start, subject(kept), Optional.empty(), kept));
                    case IDENTITY ->
                        to(new ConfirmIdentity(card(start, kept), kept.answers().orElse(IdentityAnswers.NONE), kept));
                    case PORTRAIT -> portraitStep(identity(start, kept), kept);
                    case DOCUMENTS ->
                        to(new Documents(portrait(start, kept), kept.documents().orElse(List.of()), kept.hand(), kept));
                    case CONTACT ->
                        to(new Contact(documents(start, kept), kept.contact().orElse(ContactForm.EMPTY), kept));
                    case CONSENT, SUBMIT -> consentStep(contact(start, kept), kept);
                });
    }

    private static Moved portraitStep(IdentityProof proof, Kept kept) {
        return kept.portrait()
                .map(it -> to(new ReviewPortrait(proof, it.capture(), it.decisions(), kept)))
                .orElseGet(() -> to(
                        new TakingPortrait(proof, false, kept),
                        new EnrolmentEffect.StartCamera(proof.card().card())));
    }

    /** A consent that was given for exactly this data needs no second signature. */
    private static Moved consentStep(ContactProof proof, Kept kept) {
        return kept.consent()
                .filter(given -> given.contact().equals(proof))
                .map(given -> to(new Review(given)))
                .orElseGet(() -> to(new GivingConsent(proof, kept)));
    }

    /** A minor's own card was read, the representative's was not: that one is awaited. */
    private static Subject subject(Kept kept) {
        return kept.card()
                .filter(it -> it.guardian().isEmpty())
                .map(CardProof::card)
                .filter(it -> it.eligibility() instanceof Eligibility.NeedsGuardian)
                .<Subject>map(Subject.GuardianOf::new)
                .orElseGet(Subject.Citizen::new);
    }

    static CardProof card(Start start, Kept kept) {
        CardProof read = kept.card().orElseThrow();
        return new CardProof(start, read.card(), read.guardian());
    }

    private static IdentityProof identity(Start start, Kept kept) {
        return new IdentityProof(card(start, kept), kept.answers().orElseThrow());
    }

    private static PortraitProof portrait(Start start, Kept kept) {
        var taken = kept.portrait().orElseThrow();
        return new PortraitProof(identity(start, kept), taken.capture(), taken.decisions());
    }

    private static DocumentsProof documents(Start start, Kept kept) {
        return new DocumentsProof(portrait(start, kept), kept.documents().orElseThrow());
    }

    static ContactProof contact(Start start, Kept kept) {
        ContactForm form = kept.contact().orElseThrow();
        var details = new ContactDetails(form.phone().orElseThrow(), form.email(), form.verification());
        return new ContactProof(documents(start, kept), form, details);
    }
}
