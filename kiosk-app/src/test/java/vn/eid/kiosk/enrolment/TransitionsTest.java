package vn.eid.kiosk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.LivenessResult;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.MatchResult;
import vn.eid.card.CardFault;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.Finding;
import vn.eid.card.ReadPhase;
import vn.eid.card.ReadProgress;
import vn.eid.kiosk.enrolment.EnrolmentEvent.*;
import vn.eid.kiosk.enrolment.EnrolmentState.*;
import vn.eid.kiosk.enrolment.TransitionResult.Moved;
import vn.eid.kiosk.enrolment.TransitionResult.Refused;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.Representative;
import vn.eid.sync.queue.QueueFault;

class TransitionsTest {
    private static final String UNDER_WAY = "Back Failed GiveUp GoTo LeftAlone PutAside SignOut";

    /** The whole graph, written down a second time by hand: whoever changes it, changes it here as well. */
    private static final Map<String, String> GRAPH = new TreeMap<>(
            Map.ofEntries(
                    Map.entry("SignedOut", "SignedIn Failed"),
                    Map.entry("Locked", "SignedIn SignOut"),
                    Map.entry(
                            "Idle", "CardPlaced KeyGiven DraftWanted RedoWanted DraftOpened Failed LeftAlone SignOut"),
                    Map.entry("Saved", "CardPlaced KeyGiven StatusChanged NextCitizen LeftAlone SignOut Failed"),
                    Map.entry("AwaitingKey", "KeyGiven CardPlaced CardLifted " + UNDER_WAY),
                    Map.entry("AwaitingCard", "KeyGiven CardPlaced " + UNDER_WAY),
                    Map.entry("ReadingChip", "ChipProgressed ChipTextRead ChipRead " + UNDER_WAY),
                    Map.entry("Declined", "NextCitizen " + UNDER_WAY),
                    Map.entry(
                            "ConfirmIdentity",
                            "AnsweredAloud FieldAnswered Decided StandingKnown GuardianWanted GuardianDescribed "
                                    + "IdentityAccepted "
                                    + UNDER_WAY),
                    Map.entry(
                            "TakingPortrait",
                            "StillWanted LivenessWanted CaptureBegan StillUseless PortraitTaken " + UNDER_WAY),
                    Map.entry("ReviewPortrait", "RetakeWanted LivenessWanted Decided PortraitAccepted " + UNDER_WAY),
                    Map.entry(
                            "Documents",
                            "DocumentAdded DocumentRemoved DocumentsFinished PaperCameraWanted PaperFileChosen PagesTaken "
                                    + "PageRemoved KeyGiven " + UNDER_WAY),
                    Map.entry(
                            "ScanningPaper", "PageWanted PagesTaken PageRemoved PaperCameraDone KeyGiven " + UNDER_WAY),
                    Map.entry(
                            "Contact",
                            "ContactTyped PhoneAnswered PhoneUseCounted PhoneKnown CodeWanted CodeSent CodeTyped CodeRight CodeWrong "
                                    + "CodeUnavailable ContactAccepted " + UNDER_WAY),
                    Map.entry("GivingConsent", "ConsentGiven " + UNDER_WAY),
                    Map.entry("Review", "SubmitWanted " + UNDER_WAY),
                    Map.entry("Sealing", "DossierSaved Failed"),
                    Map.entry(
                            "Halted",
                            "GoOn Back CardPlaced CardLifted KeyGiven CameraBack Failed GoTo PutAside GiveUp LeftAlone SignOut")));

    private final Transitions transitions = new Transitions();

    @Test
    @DisplayName("every state declares exactly the events of the written graph, and refuses all others")
    void graphIsComplete() {
        var found = new TreeMap<String, String>();
        for (Class<? extends EnrolmentState> state : leaves(EnrolmentState.class)) {
            var events = new TreeSet<String>();
            transitions.declaredFor(state).forEach(event -> events.add(event.getSimpleName()));
            found.put(state.getSimpleName(), String.join(" ", events));
        }
        var wanted = new TreeMap<String, String>();
        GRAPH.forEach((state, events) ->
                wanted.put(state, String.join(" ", new TreeSet<>(List.of(events.split(" "))))));
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    @DisplayName("every pair of a state and an event gives a next state or a refusal, never an error")
    void everyPairIsDefined() {
        for (EnrolmentState state : states()) {
            for (EnrolmentEvent event : events()) {
                TransitionResult result = transitions.from(state, event);
                boolean declared = transitions.declaredFor(state.getClass()).contains(event.getClass());
                if (!declared) {
                    assertThat(result)
                            .as("%s on %s", state.getClass(), event.getClass())
                            .isEqualTo(new Refused(RefusalReason.NOT_HERE));
                }
            }
        }
        assertThat(states().stream().map(Object::getClass).distinct())
                .hasSize(leaves(EnrolmentState.class).size());
        assertThat(events().stream().map(Object::getClass).distinct())
                .hasSize(leaves(EnrolmentEvent.class).size());
    }

    @Test
    @DisplayName("card, key, chip, answers, portrait, papers, phone, consent and submit lead to a saved dossier")
    void straightThrough() {
        EnrolmentState state = new Idle(Samples.OFFICER);
        state = move(state, new CardPlaced(Samples.CARD, Samples.ticket()));
        state = move(state, new KeyGiven(Samples.INPUT, Samples.ticket()));
        state = move(state, new ChipRead(Samples.reading(Samples.adult()), Samples.eligible()));
        for (IdentityField field : IdentityField.presentIn(Samples.adult())) {
            assertThat(((ConfirmIdentity) state).asking()).contains(field);
            state = move(state, new FieldAnswered(field, Answer.RIGHT));
        }
        state = move(state, new IdentityAccepted());
        state = move(state, new CaptureBegan());
        state = move(state, new PortraitTaken(Samples.goodCapture()));
        state = move(state, new PortraitAccepted());
        state = move(state, new DocumentAdded(Samples.paper()));
        state = move(state, new DocumentsFinished());
        state = move(state, new ContactTyped(Samples.PHONE, Optional.of("thu@example.vn")));
        state = move(state, new PhoneAnswered(Answer.RIGHT));
        state = move(state, new ContactAccepted());
        state = move(state, new ConsentGiven(Samples.consent()));
        state = move(state, new SubmitWanted());
        state = move(state, new DossierSaved(Samples.queued(Samples.ID, DossierStatus.QUEUED)));
        assertThat(state).isInstanceOf(Saved.class);
        assertThat(((Saved) state).proven().contact().documents().documents()).containsExactly(Samples.paper());
    }

    @Test
    @DisplayName("key first and card second opens the chip as well as card first and key second")
    void keyFirst() {
        EnrolmentState state = move(new Idle(Samples.OFFICER), new KeyGiven(Samples.INPUT, Samples.ticket()));
        Moved reading = moved(state, new CardPlaced(Samples.CARD, Samples.ticket()));
        assertThat(reading.next()).isInstanceOf(ReadingChip.class);
        assertThat(reading.effects())
                .contains(new EnrolmentEffect.ReadChip(Samples.CARD, Samples.INPUT, new Subject.Citizen()));
    }

    @Test
    @DisplayName("a wrong key asks for the key again, a pulled card for the card, anything else tries again")
    void cardFaults() {
        var reading = reading();
        assertThat(halted(reading, new EnrolmentFault.OfCard(CardFault.WRONG_KEY))
                        .resumeAt())
                .isInstanceOf(AwaitingKey.class);
        Halted pulled = halted(reading, new EnrolmentFault.OfCard(CardFault.CARD_REMOVED));
        assertThat(((AwaitingCard) pulled.resumeAt()).input()).contains(Samples.INPUT);
        assertThat(move(pulled, new CardPlaced(Samples.CARD, Samples.ticket()))).isInstanceOf(ReadingChip.class);
        Halted broken = halted(reading, new EnrolmentFault.OfCard(CardFault.READ_FAILED));
        assertThat(moved(broken, new GoOn()).effects())
                .contains(new EnrolmentEffect.ReadChip(Samples.CARD, Samples.INPUT, new Subject.Citizen()));
        EnrolmentState lifted = move(broken, new CardLifted());
        assertThat(((Halted) lifted).resumeAt()).isInstanceOf(AwaitingCard.class);
    }

    @Test
    @DisplayName("a lost camera stops the work at the portrait and starts again with it")
    void cameraFault() {
        var taking = new TakingPortrait(Samples.identityProof(), true, Kept.NOTHING);
        Moved stopped = moved(taking, new Failed(new EnrolmentFault.OfCamera(CameraFault.DEVICE_LOST)));
        assertThat(stopped.effects()).contains(new EnrolmentEffect.StopCamera());
        Moved again = moved(stopped.next(), new GoOn());
        assertThat(again.next()).isEqualTo(new TakingPortrait(Samples.identityProof(), false, Kept.NOTHING));
        assertThat(again.effects()).anyMatch(EnrolmentEffect.StartCamera.class::isInstance);
    }

    @Test
    @DisplayName("a camera that is plugged in again goes on by itself, where nothing but its plug was missing")
    void cameraBack() {
        var taking = new TakingPortrait(Samples.identityProof(), true, Kept.NOTHING);
        EnrolmentState lost = move(taking, new Failed(new EnrolmentFault.OfCamera(CameraFault.DEVICE_LOST)));
        assertThat(moved(lost, new CameraBack()).effects()).anyMatch(EnrolmentEffect.StartCamera.class::isInstance);
        EnrolmentState login = move(taking, new Failed(new EnrolmentFault.OfCamera(CameraFault.LOGIN_REFUSED)));
        assertThat(refused(login, new CameraBack())).isEqualTo(RefusalReason.NOT_HERE);
    }

    @Test
    @DisplayName("the liveness assistance begins before the camera or after a portrait, and never during a still")
    void liveness() {
        var taking = new TakingPortrait(Samples.identityProof(), false, Kept.NOTHING);
        Moved begun = moved(taking, new LivenessWanted(true));
        assertThat(begun.next()).isEqualTo(taking);
        assertThat(begun.effects()).containsExactly(new EnrolmentEffect.CheckLiveness(true));
        assertThat(moved(taking, new LivenessWanted(false)).effects())
                .containsExactly(new EnrolmentEffect.CheckLiveness(false));
        var still = new TakingPortrait(Samples.identityProof(), true, Kept.NOTHING);
        assertThat(refused(still, new LivenessWanted(true))).isEqualTo(RefusalReason.BUSY);
        var review = new ReviewPortrait(Samples.identityProof(), Samples.goodCapture(), List.of(), Kept.NOTHING);
        Moved again = moved(review, new LivenessWanted(true));
        assertThat(again.next()).isInstanceOf(TakingPortrait.class);
        assertThat(again.effects()).contains(new EnrolmentEffect.CheckLiveness(true));
        assertThat(move(again.next(), new Back())).isInstanceOf(ReviewPortrait.class);
    }

    @Test
    @DisplayName("an unusual liveness result holds the portrait until the officer has written why")
    void unusualLiveness() {
        var seen = new LivenessRecord(
                new LivenessResult(Outcome.PASSED, Outcome.FAILED, Outcome.PASSED, Outcome.NOT_ASSESSED),
                Optional.empty());
        var good = Samples.goodCapture();
        var capture =
                new PortraitCapture(good.portrait(), good.match(), good.camera(), Optional.empty(), Optional.of(seen));
        EnrolmentState state = new ReviewPortrait(Samples.identityProof(), capture, List.of(), Kept.NOTHING);
        assertThat(refused(state, new PortraitAccepted())).isEqualTo(RefusalReason.DECISION_MISSING);
        state = move(state, new Decided(Samples.decision(DecisionSubject.PORTRAIT_LIVENESS)));
        assertThat(move(state, new PortraitAccepted())).isInstanceOf(Documents.class);
    }

    @Test
    @DisplayName("a useless still gives the officer the button back")
    void uselessStill() {
        EnrolmentState taking = new TakingPortrait(Samples.identityProof(), false, Kept.NOTHING);
        EnrolmentState still = move(taking, new StillWanted("người cao tuổi"));
        assertThat(refused(still, new StillWanted("người cao tuổi"))).isEqualTo(RefusalReason.BUSY);
        assertThat(move(still, new StillUseless())).isEqualTo(taking);
    }

    @Test
    @DisplayName("a full disk while sealing comes back to the review, from which it is sealed again")
    void sealingFails() {
        Moved failed = moved(
                new Sealing(Samples.consentProof()), new Failed(new EnrolmentFault.OfQueue(QueueFault.DISK_FULL)));
        EnrolmentState review = move(failed.next(), new GoOn());
        assertThat(review).isEqualTo(new Review(Samples.consentProof()));
        assertThat(move(review, new SubmitWanted())).isInstanceOf(Sealing.class);
    }

    @Test
    @DisplayName("fields not yet answered, wrong ones without a note, and noted findings hold the identity step")
    void identityNeedsAnswersAndNotes() {
        var proof = new CardProof(
                Samples.start(),
                new CitizenCard(
                        Samples.reading(Samples.adult(), Finding.ID_NUMBER_BIRTH_YEAR_DIFFERS), Samples.eligible()),
                Optional.empty());
        EnrolmentState state = new ConfirmIdentity(proof, IdentityAnswers.NONE, Kept.NOTHING);
        assertThat(refused(state, new IdentityAccepted())).isEqualTo(RefusalReason.FIELDS_UNANSWERED);
        state = new ConfirmIdentity(proof, Samples.answers().with(IdentityField.RESIDENCE, Answer.WRONG), Kept.NOTHING);
        assertThat(refused(state, new IdentityAccepted())).isEqualTo(RefusalReason.DECISION_MISSING);
        state = move(state, new Decided(Samples.decision("identity.residence")));
        assertThat(refused(state, new IdentityAccepted())).isEqualTo(RefusalReason.DECISION_MISSING);
        state = move(state, new Decided(Samples.decision("finding.id-number-birth-year-differs")));
        assertThat(move(state, new IdentityAccepted())).isInstanceOf(TakingPortrait.class);
    }

    @Test
    @DisplayName("a disproven chip goes no further, whatever anybody decides; an unproven one does")
    void disprovenChip() {
        var forged = new CitizenCard(
                Samples.reading(Samples.adult(), CheckResult.failed(CheckReason.CERTIFICATE_REVOKED)),
                Samples.eligible());
        var state = new ConfirmIdentity(
                new CardProof(Samples.start(), forged, Optional.empty()), Samples.answers(), Kept.NOTHING);
        assertThat(refused(state, new IdentityAccepted())).isEqualTo(RefusalReason.CHIP_DISPROVEN);
        assertThat(move(new ConfirmIdentity(Samples.card(), Samples.answers(), Kept.NOTHING), new IdentityAccepted()))
                .isInstanceOf(TakingPortrait.class);
    }

    @Test
    @DisplayName("a portrait below the standard or in doubt needs a written reason")
    void portraitDecisions() {
        var poor = Samples.capture(false, Samples.matched(MatchResult.Decision.REVIEW));
        EnrolmentState state = new ReviewPortrait(Samples.identityProof(), poor, List.of(), Kept.NOTHING);
        assertThat(refused(state, new PortraitAccepted())).isEqualTo(RefusalReason.DECISION_MISSING);
        state = move(state, new Decided(Samples.decision(DecisionSubject.PORTRAIT_QUALITY)));
        assertThat(refused(state, new PortraitAccepted())).isEqualTo(RefusalReason.DECISION_MISSING);
        state = move(state, new Decided(Samples.decision(DecisionSubject.PORTRAIT_MATCH)));
        assertThat(move(state, new PortraitAccepted())).isInstanceOf(Documents.class);
    }

    @Test
    @DisplayName("an older portrait comes back when the retake is given up")
    void retakeAndBack() {
        var review = new ReviewPortrait(Samples.identityProof(), Samples.goodCapture(), List.of(), Kept.NOTHING);
        EnrolmentState retaking = move(review, new RetakeWanted());
        EnrolmentState back = move(retaking, new Back());
        assertThat(((ReviewPortrait) back).capture()).isEqualTo(review.capture());
    }

    @Test
    @DisplayName("a paper that was not compared with its original holds the step; the same number twice is one paper")
    void papers() {
        var unseen = new AttachedDocument(Samples.paper().details(), List.of(), false);
        EnrolmentState state = new Documents(Samples.portraitProof(), List.of(unseen), Kept.NOTHING);
        assertThat(refused(state, new DocumentsFinished())).isEqualTo(RefusalReason.ORIGINAL_NOT_COMPARED);
        state = move(state, new DocumentAdded(Samples.paper()));
        assertThat(((Documents) state).documents()).containsExactly(Samples.paper());
        assertThat(refused(state, new DocumentRemoved(1))).isEqualTo(RefusalReason.NOT_HERE);
        assertThat(((Documents) move(state, new DocumentRemoved(0))).documents())
                .isEmpty();
    }

    @Test
    @DisplayName("a number that the citizen has not confirmed, or called wrong, holds the contact step")
    void phoneConfirmation() {
        EnrolmentState state = new Contact(Samples.documentsProof(), ContactForm.EMPTY, Kept.NOTHING);
        assertThat(refused(state, new ContactAccepted())).isEqualTo(RefusalReason.PHONE_MISSING);
        state = move(state, new ContactTyped(Samples.PHONE, Optional.empty()));
        assertThat(refused(state, new ContactAccepted())).isEqualTo(RefusalReason.PHONE_NOT_CONFIRMED);
        state = move(state, new PhoneAnswered(Answer.WRONG));
        assertThat(refused(state, new ContactAccepted())).isEqualTo(RefusalReason.PHONE_NOT_CONFIRMED);
        EnrolmentState right = move(state, new PhoneAnswered(Answer.RIGHT));
        EnrolmentState retyped = move(right, new ContactTyped("+84987654321", Optional.empty()));
        assertThat(((Contact) retyped).form().citizen()).isEmpty();
        assertThat(move(right, new ContactAccepted())).isInstanceOf(GivingConsent.class);
    }

    @Test
    @DisplayName("a one-time code is asked for, checked, wrong until it is spent, or right")
    void oneTimeCode() {
        EnrolmentState state = new Contact(Samples.documentsProof(), Samples.form(), Kept.NOTHING);
        state = move(state, new CodeWanted());
        assertThat(refused(state, new CodeWanted())).isEqualTo(RefusalReason.BUSY);
        state = move(state, new CodeSent(Samples.NOON.plusSeconds(60), 2));
        state = move(state, new CodeTyped("111111"));
        state = move(state, new CodeWrong(1));
        assertThat(((OneTimeCode.Sent) ((Contact) state).form().code()).triesLeft())
                .isEqualTo(1);
        state = move(state, new CodeTyped("222222"));
        EnrolmentState spent = move(state, new CodeWrong(0));
        assertThat(((Contact) spent).form().code()).isEqualTo(new OneTimeCode.Spent());
        EnrolmentState confirmed = move(state, new CodeRight());
        EnrolmentState consent = move(confirmed, new ContactAccepted());
        assertThat(((GivingConsent) consent).proven().contact().verification().name())
                .isEqualTo("ONE_TIME_CODE");
    }

    @Test
    @DisplayName(
            "a correction from the review comes straight back to it, and an unchanged dossier needs no new signature")
    void correctionsComeBack() {
        EnrolmentState review = new Review(Samples.consentProof());
        EnrolmentState papers = move(review, new GoTo(Step.DOCUMENTS));
        assertThat(move(papers, new DocumentsFinished())).isEqualTo(review);
        EnrolmentState changed = move(papers, new DocumentRemoved(0));
        EnrolmentState consent = move(changed, new DocumentsFinished());
        assertThat(consent).isInstanceOf(GivingConsent.class);
        assertThat(((GivingConsent) consent).proven().form()).isEqualTo(Samples.form());
        assertThat(((GivingConsent) consent).proven().documents().documents()).isEmpty();
    }

    @Test
    @DisplayName("steps that lie ahead cannot be opened before those in front of them are done")
    void noStepIsSkipped() {
        var identity = new ConfirmIdentity(Samples.card(), IdentityAnswers.NONE, Kept.NOTHING);
        assertThat(refused(identity, new GoTo(Step.SUBMIT))).isEqualTo(RefusalReason.STEP_NOT_REACHED);
        assertThat(refused(identity, new GoTo(Step.PORTRAIT))).isEqualTo(RefusalReason.STEP_NOT_REACHED);
    }

    @Test
    @DisplayName("another citizen's card in the middle of an enrolment stops it and mixes nothing")
    void otherCitizen() {
        EnrolmentState state = move(new Review(Samples.consentProof()), new GoTo(Step.CARD));
        state = move(state, new KeyGiven(Samples.INPUT, Samples.ticket()));
        state = move(state, new CardPlaced(Samples.CARD, Samples.ticket()));
        EnrolmentState other = move(state, new ChipRead(Samples.reading(Samples.child()), Samples.eligible()));
        assertThat(((Halted) other).fault()).isEqualTo(new EnrolmentFault.OfWorkflow(WorkflowFault.OTHER_CITIZEN));
        EnrolmentState same = move(state, new ChipRead(Samples.reading(Samples.adult()), Samples.eligible()));
        assertThat(same).isInstanceOf(Review.class);
    }

    @Test
    @DisplayName("a minor waits for the representative's card, whose relation and paper are written down")
    void guardian() {
        var needs = new Eligibility.NeedsGuardian("ND-69-2024", java.util.Set.of());
        EnrolmentState state = move(reading(), new ChipRead(Samples.reading(Samples.child()), needs));
        var awaiting = (AwaitingCard) state;
        assertThat(awaiting.subject()).isInstanceOf(Subject.GuardianOf.class);
        assertThat(((AwaitingCard) Draft.of(awaiting).state()).subject()).isEqualTo(awaiting.subject());
        state = move(state, new KeyGiven(Samples.INPUT, Samples.ticket()));
        state = move(state, new CardPlaced(Samples.CARD, Samples.ticket()));
        state = move(state, new ChipRead(Samples.reading(Samples.adult()), Samples.eligible()));
        for (IdentityField field : IdentityField.presentIn(Samples.child())) {
            state = move(state, new FieldAnswered(field, Answer.RIGHT));
        }
        assertThat(refused(state, new IdentityAccepted())).isEqualTo(RefusalReason.REASON_MISSING);
        state = move(state, new GuardianDescribed(Representative.Relation.PARENT, "giấy khai sinh"));
        EnrolmentState portrait = move(state, new IdentityAccepted());
        assertThat(((TakingPortrait) portrait).proven().card().guardian())
                .hasValueSatisfying(it -> assertThat(it.relation()).isEqualTo(Representative.Relation.PARENT));
    }

    @Test
    @DisplayName("a citizen who cannot be enrolled here is declined, and the counter is free again")
    void declined() {
        var refused = new Eligibility.Refused("ND-69-2024", EligibilityRefusal.TOO_YOUNG);
        EnrolmentState state = move(reading(), new ChipRead(Samples.reading(Samples.child()), refused));
        assertThat(((Declined) state).reason()).isEqualTo(EligibilityRefusal.TOO_YOUNG);
        assertThat(move(state, new NextCitizen())).isEqualTo(new Idle(Samples.OFFICER));
    }

    @Test
    @DisplayName("a locked counter gives the work back to its officer, and an idle counter to another")
    void locking() {
        var work = new Documents(Samples.portraitProof(), List.of(Samples.paper()), Kept.NOTHING);
        EnrolmentState locked = move(work, new LeftAlone());
        assertThat(move(locked, new SignedIn(Samples.OFFICER))).isEqualTo(work);
        assertThat(move(locked, new SignedIn(Samples.OTHER_OFFICER))).isEqualTo(new Idle(Samples.OTHER_OFFICER));
    }

    @Test
    @DisplayName("only the officer who began a draft opens it again")
    void draftsBelongToTheirOfficer() {
        var opened = new DraftOpened(new Review(Samples.consentProof()));
        assertThat(refused(new Idle(Samples.OTHER_OFFICER), opened)).isEqualTo(RefusalReason.OTHER_OFFICER);
        assertThat(move(new Idle(Samples.OFFICER), opened)).isEqualTo(opened.state());
    }

    @Test
    @DisplayName("every step whose result is new asks for a durable draft of the very next state")
    void draftsAreKept() {
        var state = new Documents(Samples.portraitProof(), List.of(), Kept.NOTHING);
        Moved moved = moved(state, new DocumentAdded(Samples.paper()));
        assertThat(moved.effects().get(0)).isEqualTo(new EnrolmentEffect.KeepDraft((UnderWay) moved.next()));
    }

    @Test
    @DisplayName("10,000 seeded random walks never lose a captured portrait, paper or number, and never throw")
    void randomWalksLoseNothing() {
        var random = new Random(20261120);
        List<EnrolmentEvent> events = events().stream()
                .filter(it -> !(it instanceof GiveUp)
                        && !(it instanceof PutAside)
                        && !(it instanceof SignOut)
                        && !(it instanceof DocumentRemoved)
                        && !(it instanceof PageRemoved)
                        && !(it instanceof NextCitizen))
                .toList();
        for (int walk = 0; walk < 10_000; walk++) {
            EnrolmentState state = states().get(random.nextInt(states().size()));
            for (int step = 0; step < 12; step++) {
                var before = below(state);
                EnrolmentEvent event = events.get(random.nextInt(events.size()));
                TransitionResult result = transitions.from(state, event);
                if (result instanceof Moved moved) {
                    state = moved.next();
                    boolean another = event instanceof SignedIn || event instanceof DraftOpened;
                    if (!another && below(state).isPresent() && before.isPresent()) {
                        assertNothingLost(before.get(), below(state).get(), event);
                    }
                }
            }
        }
    }

    private static void assertNothingLost(Kept before, Kept after, EnrolmentEvent event) {
        String what = event.toString();
        assertThat(after.card().isPresent() || before.card().isEmpty()).as(what).isTrue();
        assertThat(after.portrait().isPresent() || before.portrait().isEmpty())
                .as(what)
                .isTrue();
        assertThat(after.documents().orElse(List.of()).size())
                .as(what)
                .isGreaterThanOrEqualTo(before.documents().orElse(List.of()).size());
        boolean handOver = event instanceof DocumentAdded || event instanceof DocumentsFinished;
        assertThat(after.hand().pages().size())
                .as(what)
                .isGreaterThanOrEqualTo(handOver ? 0 : before.hand().pages().size());
        assertThat(after.contact().flatMap(ContactForm::phone).isPresent()
                        || before.contact().flatMap(ContactForm::phone).isEmpty())
                .as(what)
                .isTrue();
    }

    private static Optional<Kept> below(EnrolmentState state) {
        return Resumption.below(state) instanceof UnderWay it && !(it instanceof Declined)
                ? Optional.of(Kept.gather(it))
                : Optional.empty();
    }

    private ReadingChip reading() {
        return new ReadingChip(
                Samples.start(),
                new Subject.Citizen(),
                Samples.CARD,
                Samples.INPUT,
                new ReadProgress(ReadPhase.READING, 10, 100),
                Optional.empty(),
                Kept.NOTHING);
    }

    private List<EnrolmentState> states() {
        var proof = Samples.identityProof();
        var review = new Review(Samples.consentProof());
        return List.of(
                new SignedOut(),
                new Locked(Samples.OFFICER, review),
                new Idle(Samples.OFFICER),
                new AwaitingKey(Samples.start(), new Subject.Citizen(), Samples.CARD, Kept.NOTHING),
                new AwaitingCard(Samples.start(), new Subject.Citizen(), Optional.empty(), Kept.NOTHING),
                reading(),
                new Declined(Samples.start(), new Subject.Citizen(), Samples.child(), EligibilityRefusal.TOO_YOUNG),
                new ConfirmIdentity(Samples.card(), IdentityAnswers.NONE, Kept.NOTHING),
                new TakingPortrait(proof, false, Kept.NOTHING),
                new ReviewPortrait(proof, Samples.goodCapture(), List.of(), Kept.NOTHING),
                new Documents(Samples.portraitProof(), List.of(Samples.paper()), Kept.NOTHING),
                new ScanningPaper(Samples.portraitProof(), List.of(Samples.paper()), Samples.inHand(2), Kept.NOTHING),
                new Contact(Samples.documentsProof(), ContactForm.EMPTY, Kept.NOTHING),
                new GivingConsent(Samples.contactProof(), Kept.NOTHING),
                review,
                new Sealing(Samples.consentProof()),
                new Saved(Samples.OFFICER, Samples.consentProof(), Samples.queued(Samples.ID, DossierStatus.QUEUED)),
                new Halted(new EnrolmentFault.OfQueue(QueueFault.DISK_FULL), review));
    }

    private static List<EnrolmentEvent> events() {
        var events = new ArrayList<EnrolmentEvent>(List.of(
                new SignedIn(Samples.OFFICER),
                new SignOut(),
                new LeftAlone(),
                new CardPlaced(Samples.CARD, Samples.ticket()),
                new CardLifted(),
                new KeyGiven(Samples.INPUT, Samples.ticket()),
                new ChipProgressed(new ReadProgress(ReadPhase.READING, 20, 100)),
                new ChipTextRead(Samples.adult()),
                new ChipRead(Samples.reading(Samples.adult()), Samples.eligible()),
                new GuardianWanted(),
                new GuardianDescribed(Representative.Relation.PARENT, "giấy khai sinh"),
                new Decided(Samples.decision(DecisionSubject.PORTRAIT_QUALITY)),
                new AnsweredAloud(Samples.decision(DecisionSubject.PORTRAIT_QUALITY)),
                new IdentityAccepted(),
                new StillWanted("người cao tuổi"),
                new LivenessWanted(true),
                new CaptureBegan(),
                new StillUseless(),
                new CameraBack(),
                new PortraitTaken(Samples.goodCapture()),
                new RetakeWanted(),
                new PortraitAccepted(),
                new DocumentAdded(Samples.paper()),
                new DocumentRemoved(0),
                new DocumentsFinished(),
                new PaperCameraWanted(Samples.typed()),
                new PageWanted(),
                new PaperCameraDone(),
                new PaperFileChosen(Path.of("giay-to.pdf")),
                new PagesTaken(List.of(Samples.page(7)), Optional.empty()),
                new PageRemoved(0),
                new StandingKnown(
                        Samples.adult().personalIdNumber().value(), new Standing(Standing.Account.LEVEL_1, false)),
                new PhoneKnown(Samples.PHONE, true),
                new ContactTyped(Samples.PHONE, Optional.empty()),
                new PhoneAnswered(Answer.RIGHT),
                new PhoneUseCounted(Samples.PHONE, 1),
                new CodeWanted(),
                new CodeSent(Samples.NOON, 5),
                new CodeTyped("123456"),
                new CodeRight(),
                new CodeWrong(4),
                new CodeUnavailable(),
                new ContactAccepted(),
                new ConsentGiven(Samples.consent())));
        Arrays.stream(IdentityField.values())
                .map(it -> new FieldAnswered(it, Answer.RIGHT))
                .forEach(events::add);
        Arrays.stream(Step.values()).map(GoTo::new).forEach(events::add);
        events.addAll(List.of(
                new SubmitWanted(),
                new DossierSaved(Samples.queued(Samples.ID, DossierStatus.QUEUED)),
                new StatusChanged(Samples.queued(Samples.ID, DossierStatus.APPROVED)),
                new NextCitizen(),
                new Back(),
                new PutAside(),
                new GiveUp("công dân đổi ý"),
                new GoOn(),
                new DraftWanted(Samples.ID),
                new RedoWanted(Samples.ID, Samples.ticket()),
                new DraftOpened(new Review(Samples.consentProof())),
                new Failed(new EnrolmentFault.OfCard(CardFault.CARD_REMOVED)),
                new Failed(new EnrolmentFault.OfCamera(CameraFault.DEVICE_LOST)),
                new Failed(new EnrolmentFault.OfQueue(QueueFault.DISK_FULL))));
        return events;
    }

    private EnrolmentState move(EnrolmentState state, EnrolmentEvent event) {
        return moved(state, event).next();
    }

    private Moved moved(EnrolmentState state, EnrolmentEvent event) {
        TransitionResult result = transitions.from(state, event);
        assertThat(result)
                .as("%s on %s", state.getClass().getSimpleName(), event)
                .isInstanceOf(Moved.class);
        return (Moved) result;
    }

    private Halted halted(EnrolmentState state, EnrolmentFault fault) {
        return (Halted) move(state, new Failed(fault));
    }

    private RefusalReason refused(EnrolmentState state, EnrolmentEvent event) {
        TransitionResult result = transitions.from(state, event);
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).reason();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<Class<? extends T>> leaves(Class<T> root) {
        if (!root.isSealed()) {
            return List.of(root);
        }
        return Arrays.stream(root.getPermittedSubclasses())
                .flatMap(it -> (Stream<Class<? extends T>>) (Stream<?>) leaves(it).stream())
                .distinct()
                .toList();
    }
}
