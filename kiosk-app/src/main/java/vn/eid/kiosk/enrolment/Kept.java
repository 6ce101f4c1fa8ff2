package vn.eid.kiosk.enrolment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.OfficerDecision;

/**
 * What was captured in later steps before somebody went back: nothing of it is lost, and whoever comes forward again
 * passes over every step that is finished and whose result is still here.
 *
 * @param card the chip as read before step 1 was opened again
 * @param answers of the citizen, belonging to {@code card}
 * @param portrait the last portrait
 * @param papers those of the dossier, and the one in hand
 * @param contact contact form as it stood
 * @param consent given for exactly the data that it holds; void as soon as any of that changes
 * @param finished steps that the officer completed
 */
public record Kept(
        Optional<CardProof> card,
        Optional<IdentityAnswers> answers,
        Optional<KeptPortrait> portrait,
        Optional<KeptPapers> papers,
        Optional<ContactForm> contact,
        Optional<ConsentProof> consent,
        Set<Step> finished) {
    /** Nothing captured ahead. */
    public static final Kept NOTHING = new Kept(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of());

    public Kept {
        var copy = EnumSet.noneOf(Step.class);
        copy.addAll(finished);
        finished = Collections.unmodifiableSet(copy);
    }

    /** A portrait with the decisions made about it so far. */
    public record KeptPortrait(PortraitCapture capture, List<OfficerDecision> decisions) {
        public KeptPortrait {
            decisions = List.copyOf(decisions);
        }
    }

    /** Papers of the dossier, and the one that is being entered. */
    public record KeptPapers(List<AttachedDocument> documents, PaperInHand hand) {
        public KeptPapers {
            documents = List.copyOf(documents);
        }
    }

    /** Papers of the dossier. */
    public Optional<List<AttachedDocument>> documents() {
        return papers.map(KeptPapers::documents);
    }

    /** The paper that is being entered. */
    public PaperInHand hand() {
        return papers.map(KeptPapers::hand).orElse(PaperInHand.NOTHING);
    }

    public Kept withCard(CardProof proof) {
        return new Kept(Optional.of(proof), answers, portrait, papers, contact, consent, finished);
    }

    public Kept withAnswers(IdentityAnswers given) {
        return new Kept(card, Optional.of(given), portrait, papers, contact, consent, finished);
    }

    public Kept withPortrait(PortraitCapture capture, List<OfficerDecision> decisions) {
        var kept = Optional.of(new KeptPortrait(capture, decisions));
        return new Kept(card, answers, kept, papers, contact, consent, finished);
    }

    /** Other papers; what is in hand stays there. */
    public Kept withDocuments(List<AttachedDocument> documents) {
        return withPapers(documents, hand());
    }

    Kept withPapers(List<AttachedDocument> documents, PaperInHand hand) {
        var kept = Optional.of(new KeptPapers(documents, hand));
        return new Kept(card, answers, portrait, kept, contact, consent, finished);
    }

    public Kept withContact(ContactForm form) {
        return new Kept(card, answers, portrait, papers, Optional.of(form), consent, finished);
    }

    public Kept withConsent(ConsentProof given) {
        return new Kept(card, answers, portrait, papers, contact, Optional.of(given), finished);
    }

    /** The step is completed. */
    public Kept finished(Step step) {
        var more = EnumSet.of(step);
        more.addAll(finished);
        return new Kept(card, answers, portrait, papers, contact, consent, more);
    }

    /** The step must be gone through again; what was captured in it stays to start from. */
    public Kept reopened(Step step) {
        var fewer = EnumSet.noneOf(Step.class);
        fewer.addAll(finished);
        fewer.remove(step);
        return new Kept(card, answers, portrait, papers, contact, consent, fewer);
    }

    Kept withoutConsent() {
        return new Kept(card, answers, portrait, papers, contact, Optional.empty(), finished);
    }

    Kept withoutPortrait() {
        return new Kept(card, answers, Optional.empty(), papers, contact, consent, finished).reopened(Step.PORTRAIT);
    }

    Kept withoutAnswers() {
        return new Kept(card, Optional.empty(), portrait, papers, contact, consent, finished).reopened(Step.IDENTITY);
    }

    /** Everything that {@code state} holds, proven and kept, in one place. */
    public static Kept gather(EnrolmentState.UnderWay state) {
        if (state instanceof EnrolmentState.AwaitingKey it) {
            return it.kept().besides(it.start(), it.subject());
        }
        if (state instanceof EnrolmentState.AwaitingCard it) {
            return it.kept().besides(it.start(), it.subject());
        }
        if (state instanceof EnrolmentState.ReadingChip it) {
            return it.kept().besides(it.start(), it.subject());
        }
        if (state instanceof EnrolmentState.ConfirmIdentity it) {
            return it.kept().withCard(it.proven()).finished(Step.CARD).withAnswers(it.answers());
        }
        if (state instanceof EnrolmentState.TakingPortrait it) {
            return it.kept().after(it.proven());
        }
        if (state instanceof EnrolmentState.ReviewPortrait it) {
            return it.kept().after(it.proven()).withPortrait(it.capture(), it.decisions());
        }
        if (state instanceof EnrolmentState.Documents it) {
            return it.kept().after(it.proven()).withPapers(it.documents(), it.hand());
        }
        if (state instanceof EnrolmentState.ScanningPaper it) {
            return it.kept().after(it.proven()).withPapers(it.documents(), it.hand());
        }
        if (state instanceof EnrolmentState.Contact it) {
            return it.kept().after(it.proven()).withContact(it.form());
        }
        if (state instanceof EnrolmentState.GivingConsent it) {
            return it.kept().after(it.proven());
        }
        if (state instanceof EnrolmentState.Review it) {
            return of(it.proven());
        }
        if (state instanceof EnrolmentState.Sealing it) {
            return of(it.proven());
        }
        return NOTHING;
    }

    /** Everything that a finished enrolment holds. */
    static Kept of(ConsentProof all) {
        return NOTHING.after(all.contact()).withConsent(all).finished(Step.CONSENT);
    }

    /** While the representative's card is awaited, the citizen's is captured already. */
    private Kept besides(Start start, Subject subject) {
        return subject instanceof Subject.GuardianOf ward && card.isEmpty()
                ? withCard(new CardProof(start, ward.citizen(), Optional.empty()))
                : this;
    }

    private Kept after(IdentityProof proof) {
        return withCard(proof.card())
                .withAnswers(proof.answers())
                .finished(Step.CARD)
                .finished(Step.IDENTITY);
    }

    private Kept after(PortraitProof proof) {
        return after(proof.identity())
                .withPortrait(proof.capture(), proof.decisions())
                .finished(Step.PORTRAIT);
    }

    private Kept after(DocumentsProof proof) {
        return after(proof.portrait()).withDocuments(proof.documents()).finished(Step.DOCUMENTS);
    }

    private Kept after(ContactProof proof) {
        return after(proof.documents()).withContact(proof.form()).finished(Step.CONTACT);
    }
}
