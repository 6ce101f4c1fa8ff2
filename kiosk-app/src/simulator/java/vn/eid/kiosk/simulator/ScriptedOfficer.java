package vn.eid.kiosk.simulator;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.enrolment.DecisionRules;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.OneTimeCode;
import vn.eid.kiosk.enrolment.RefusalReason;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.Role;
import vn.eid.kiosk.screen.consent.ConsentText;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.Consent;
import vn.eid.sync.dossier.OfficerDecision;
import vn.eid.sync.queue.QueuedDossier;

/**
 * An officer and a citizen who do what is asked of them: answers each state with the event that a person would cause, so
 * that the very session of the windows runs without them.
 */
final class ScriptedOfficer implements SessionObserver {
    static final Officer OFFICER = new Officer("tap-huan", "Cán bộ Tập Huấn", Set.of(Role.OFFICER));

    private final EnrolmentSession session;
    private final Clock clock;
    private final Citizen citizen;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Set<Class<?>> done = new HashSet<>();
    private boolean paperShown;

    /**
     * What the citizen brings.
     *
     * @param key what opens the card
     * @param phone E.164
     * @param idNumber the tax code of the paper to integrate
     * @param code the one-time code as it arrives on the telephone; empty when the telephone is elsewhere
     */
    interface Citizen {
        CardInput key();

        String phone();

        String idNumber();

        Optional<String> code();

        /** Puts the card down. */
        void presentCard();
    }

    /** How the enrolment ended at the counter. */
    sealed interface Outcome {
        record Saved(ConsentProof proven, QueuedDossier dossier) implements Outcome {}

        record Stopped(EnrolmentFault fault) implements Outcome {}

        record NotEligible(String reason) implements Outcome {}

        record Stuck(EnrolmentEvent event, RefusalReason reason) implements Outcome {}
    }

    ScriptedOfficer(EnrolmentSession session, Clock clock, Citizen citizen) {
        this.session = session;
        this.clock = clock;
        this.citizen = citizen;
    }

    CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    @Override
    public void refused(EnrolmentEvent event, RefusalReason reason) {
        // News of the ministry may want a note in the moment in which the step is accepted: it is looked at again.
        if (event instanceof EnrolmentEvent.IdentityAccepted) {
            return;
        }
        if (event instanceof EnrolmentEvent.ByOfficer || event instanceof EnrolmentEvent.ByCitizen) {
            outcome.complete(new Outcome.Stuck(event, reason));
        }
    }

    @Override
    public void entered(EnrolmentState state) {
        if (outcome.isDone()) {
            return;
        }
        if (state instanceof EnrolmentState.SignedOut) {
            session.post(new EnrolmentEvent.SignedIn(OFFICER));
        } else if (state instanceof EnrolmentState.Idle) {
            session.post(new EnrolmentEvent.KeyGiven(citizen.key(), session.ticket()));
            citizen.presentCard();
        } else if (state instanceof EnrolmentState.AwaitingKey) {
            session.post(new EnrolmentEvent.KeyGiven(citizen.key(), session.ticket()));
        } else if (state instanceof EnrolmentState.Declined it) {
            outcome.complete(new Outcome.NotEligible(it.reason().name()));
        } else if (state instanceof EnrolmentState.Halted it) {
            outcome.complete(new Outcome.Stopped(it.fault()));
        } else if (state instanceof EnrolmentState.Saved it) {
            outcome.complete(new Outcome.Saved(it.proven(), it.dossier()));
        } else {
            underWay(state);
        }
    }

    private void underWay(EnrolmentState state) {
        if (state instanceof EnrolmentState.ConfirmIdentity it) {
            identity(it);
        } else if (state instanceof EnrolmentState.ReviewPortrait it) {
            portrait(it);
        } else if (state instanceof EnrolmentState.Documents it) {
            documents(it);
        } else if (state instanceof EnrolmentState.Contact it) {
            contact(it);
        } else if (state instanceof EnrolmentState.GivingConsent) {
            session.post(new EnrolmentEvent.ConsentGiven(consent()));
        } else if (state instanceof EnrolmentState.Review) {
            session.post(new EnrolmentEvent.SubmitWanted());
        }
    }

    private void identity(EnrolmentState.ConfirmIdentity state) {
        List<String> open = DecisionRules.openAtIdentity(state.proven(), state.answers());
        if (state.asking().isPresent()) {
            session.post(new EnrolmentEvent.FieldAnswered(state.asking().get(), Answer.RIGHT));
        } else if (!open.isEmpty()) {
            decide(open.get(0));
        } else {
            session.post(new EnrolmentEvent.IdentityAccepted());
        }
    }

    private void portrait(EnrolmentState.ReviewPortrait state) {
        List<String> open = DecisionRules.openAtPortrait(state.capture(), state.decisions());
        if (open.isEmpty()) {
            session.post(new EnrolmentEvent.PortraitAccepted());
        } else {
            decide(open.get(0));
        }
    }

    private void documents(EnrolmentState.Documents state) {
        if (!paperShown && state.documents().isEmpty()) {
            paperShown = true;
            var paper = new AttachedDocument(new AttachedDocument.TaxCode(citizen.idNumber()), List.of(), true);
            session.post(new EnrolmentEvent.DocumentAdded(paper));
        } else {
            session.post(new EnrolmentEvent.DocumentsFinished());
        }
    }

    private void contact(EnrolmentState.Contact state) {
        var form = state.form();
        if (form.phone().isEmpty()) {
            once(new EnrolmentEvent.ContactTyped(citizen.phone(), Optional.empty()));
        } else if (form.citizen().isEmpty()) {
            once(new EnrolmentEvent.PhoneAnswered(Answer.RIGHT));
        } else if (form.code() instanceof OneTimeCode.NotAsked) {
            once(new EnrolmentEvent.CodeWanted());
        } else if (form.code() instanceof OneTimeCode.Sent && citizen.code().isPresent()) {
            once(new EnrolmentEvent.CodeTyped(citizen.code().get()));
        } else if (form.otherUses().isPresent()
                && !(form.code() instanceof OneTimeCode.Asking)
                && !(form.code() instanceof OneTimeCode.Checking)) {
            once(new EnrolmentEvent.ContactAccepted());
        }
    }

    /** The contact step is entered again with every answer of the store and the ministry; a person acts once. */
    private void once(EnrolmentEvent event) {
        if (done.add(event.getClass())) {
            session.post(event);
        }
    }

    private void decide(String subject) {
        session.post(new EnrolmentEvent.Decided(
                new OfficerDecision(subject, "tập huấn: đã xem và chấp nhận", OFFICER.account(), clock.instant())));
    }

    private Consent consent() {
        ConsentText text = ConsentText.of(Locale.forLanguageTag("vi"));
        var stroke = new Consent.Stroke(List.of(
                new Consent.Point(40, 120, 0), new Consent.Point(140, 60, 90), new Consent.Point(260, 130, 210)));
        var signature = new Consent.Signature(400, 200, List.of(stroke));
        return new Consent(text.version(), text.sha256(), text.language(), clock.instant(), Optional.of(signature));
    }
}
