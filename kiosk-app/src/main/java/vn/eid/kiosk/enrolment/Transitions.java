package vn.eid.kiosk.enrolment;

import java.util.ArrayList;
import java.util.Set;
import vn.eid.kiosk.enrolment.EnrolmentEvent.*;
import vn.eid.kiosk.enrolment.EnrolmentState.*;
import vn.eid.kiosk.enrolment.TransitionResult.Moved;

/**
 * The whole graph of the counter on one page: what each event does in each state. Pure: same state and event, same
 * result; time, numbers and verdicts come in with the events.
 */
public final class Transitions {
    private final TransitionTable table = declare();

    /** The next state with its effects, or why nothing changes. */
    public TransitionResult from(EnrolmentState state, EnrolmentEvent event) {
        return keepingDrafts(state, event, table.apply(state, event));
    }

    Set<Class<?>> declaredFor(Class<? extends EnrolmentState> state) {
        return table.declaredFor(state);
    }

    private static TransitionTable declare() {
        var table = new TransitionTable();
        betweenCitizens(table);
        cardStep(table);
        portraitStep(table);
        papersAndContact(table);
        consentAndSubmit(table);
        standstill(table);
        anywhereUnderWay(table);
        return table;
    }

    private static void betweenCitizens(TransitionTable table) {
        table.from(SignedOut.class)
                .on(SignedIn.class, SessionRules::signIn)
                .on(Failed.class, SessionRules::halt)
                .from(Locked.class)
                .on(SignedIn.class, SessionRules::unlock)
                .on(SignOut.class, SessionRules::signOutLocked)
                .from(Idle.class)
                .on(CardPlaced.class, (idle, e) -> CardRules.begin(idle.officer(), e))
                .on(KeyGiven.class, (idle, e) -> CardRules.begin(idle.officer(), e))
                .on(DraftWanted.class, SessionRules::openDraft)
                .on(RedoWanted.class, SessionRules::openRedo)
                .on(DraftOpened.class, SessionRules::draftOpened)
                .on(Failed.class, SessionRules::halt)
                .on(LeftAlone.class, (idle, e) -> SessionRules.lock(idle.officer(), idle))
                .on(SignOut.class, (idle, e) -> SessionRules.signOut(idle.officer()))
                .from(Saved.class)
                .on(CardPlaced.class, (saved, e) -> CardRules.begin(saved.officer(), e))
                .on(KeyGiven.class, (saved, e) -> CardRules.begin(saved.officer(), e))
                .on(StatusChanged.class, SubmitRules::statusChanged)
                .on(Failed.class, SessionRules::halt)
                .on(NextCitizen.class, (saved, e) -> TransitionResult.to(new Idle(saved.officer())))
                .on(LeftAlone.class, (saved, e) -> SessionRules.lock(saved.officer(), new Idle(saved.officer())))
                .on(SignOut.class, (saved, e) -> SessionRules.signOut(saved.officer()));
    }

    private static void cardStep(TransitionTable table) {
        table.from(AwaitingKey.class)
                .on(KeyGiven.class, CardRules::keyGiven)
                .on(CardPlaced.class, CardRules::replaced)
                .on(CardLifted.class, CardRules::lifted)
                .from(AwaitingCard.class)
                .on(KeyGiven.class, CardRules::keyGiven)
                .on(CardPlaced.class, CardRules::placed)
                .from(ReadingChip.class)
                .on(ChipProgressed.class, CardRules::progressed)
                .on(ChipTextRead.class, CardRules::textRead)
                .on(ChipRead.class, CardRules::read)
                .from(Declined.class)
                .on(NextCitizen.class, CardRules::declinedLeaves)
                .from(ConfirmIdentity.class)
                .on(FieldAnswered.class, IdentityRules::answered)
                .on(AnsweredAloud.class, IdentityRules::answeredAloud)
                .on(Decided.class, IdentityRules::decided)
                .on(StandingKnown.class, IdentityRules::standingKnown)
                .on(GuardianWanted.class, IdentityRules::guardianWanted)
                .on(GuardianDescribed.class, IdentityRules::guardianDescribed)
                .on(IdentityAccepted.class, IdentityRules::accepted);
    }

    private static void portraitStep(TransitionTable table) {
        table.from(TakingPortrait.class)
                .on(StillWanted.class, PortraitRules::stillWanted)
                .on(LivenessWanted.class, PortraitRules::liveness)
                .on(CaptureBegan.class, PortraitRules::captureBegan)
                .on(StillUseless.class, PortraitRules::useless)
                .on(PortraitTaken.class, PortraitRules::taken)
                .from(ReviewPortrait.class)
                .on(RetakeWanted.class, PortraitRules::retake)
                .on(LivenessWanted.class, PortraitRules::livenessAndRetake)
                .on(Decided.class, PortraitRules::decided)
                .on(PortraitAccepted.class, PortraitRules::accepted);
    }

    private static void papersAndContact(TransitionTable table) {
        table.from(Documents.class)
                .on(DocumentAdded.class, PaperRules::added)
                .on(DocumentRemoved.class, PaperRules::removed)
                .on(DocumentsFinished.class, PaperRules::finished)
                .on(PaperCameraWanted.class, PaperRules::cameraWanted)
                .on(PaperFileChosen.class, PaperRules::fileChosen)
                .on(PagesTaken.class, PaperRules::pagesRead)
                .on(PageRemoved.class, PaperRules::pageRemoved)
                .on(KeyGiven.class, PaperRules::scanned)
                .from(ScanningPaper.class)
                .on(PageWanted.class, PaperRules::pageWanted)
                .on(PagesTaken.class, PaperRules::pagesTaken)
                .on(PageRemoved.class, PaperRules::pageTakenOut)
                .on(PaperCameraDone.class, PaperRules::cameraDone)
                .on(KeyGiven.class, PaperRules::scannedUnderCamera)
                .from(Contact.class)
                .on(ContactTyped.class, ContactRules::typed)
                .on(PhoneAnswered.class, ContactRules::answered)
                .on(PhoneUseCounted.class, ContactRules::useCounted)
                .on(PhoneKnown.class, ContactRules::known)
                .on(CodeWanted.class, ContactRules::codeWanted)
                .on(CodeSent.class, ContactRules::codeSent)
                .on(CodeTyped.class, ContactRules::codeTyped)
                .on(CodeRight.class, ContactRules::codeRight)
                .on(CodeWrong.class, ContactRules::codeWrong)
                .on(CodeUnavailable.class, ContactRules::codeUnavailable)
                .on(ContactAccepted.class, ContactRules::accepted);
    }

    private static void consentAndSubmit(TransitionTable table) {
        table.from(GivingConsent.class)
                .on(ConsentGiven.class, SubmitRules::consentGiven)
                .from(Review.class)
                .on(SubmitWanted.class, SubmitRules::submit)
                .from(Sealing.class)
                .on(DossierSaved.class, SubmitRules::saved)
                .on(Failed.class, SubmitRules::sealingFailed);
    }

    private static void standstill(TransitionTable table) {
        table.from(Halted.class)
                .on(GoOn.class, HaltRules::goOn)
                .on(Back.class, HaltRules::goOn)
                .on(CardPlaced.class, HaltRules::cardPlaced)
                .on(CardLifted.class, HaltRules::cardLifted)
                .on(KeyGiven.class, HaltRules::keyGiven)
                .on(CameraBack.class, HaltRules::cameraBack)
                .on(Failed.class, HaltRules::anotherFault)
                .on(GoTo.class, HaltRules::goTo)
                .on(PutAside.class, HaltRules::putAside)
                .on(GiveUp.class, HaltRules::giveUp)
                .on(LeftAlone.class, HaltRules::leftAlone)
                .on(SignOut.class, HaltRules::signOut);
    }

    private static void anywhereUnderWay(TransitionTable table) {
        leaving(table.from(AwaitingKey.class));
        leaving(table.from(AwaitingCard.class));
        leaving(table.from(ReadingChip.class));
        leaving(table.from(Declined.class));
        leaving(table.from(ConfirmIdentity.class));
        leaving(table.from(TakingPortrait.class));
        leaving(table.from(ReviewPortrait.class));
        leaving(table.from(Documents.class));
        leaving(table.from(ScanningPaper.class));
        leaving(table.from(Contact.class));
        leaving(table.from(GivingConsent.class));
        leaving(table.from(Review.class));
    }

    private static <S extends UnderWay> void leaving(TransitionTable.From<S> from) {
        from.on(Back.class, LeaveRules::back)
                .on(GoTo.class, LeaveRules::goTo)
                .on(PutAside.class, LeaveRules::putAside)
                .on(GiveUp.class, LeaveRules::giveUp)
                .on(LeftAlone.class, LeaveRules::leftAlone)
                .on(SignOut.class, LeaveRules::signOut)
                .on(Failed.class, LeaveRules::failed);
    }

    /** Whatever was proven is durable before the next screen shows. */
    private static TransitionResult keepingDrafts(
            EnrolmentState before, EnrolmentEvent event, TransitionResult result) {
        if (!(result instanceof Moved moved) || !(moved.next() instanceof UnderWay next)) {
            return result;
        }
        boolean worthKeeping = Kept.gather(next).card().isPresent()
                && !(next instanceof Sealing)
                && !(event instanceof DraftOpened)
                && !(event instanceof ChipProgressed)
                && !(event instanceof ChipTextRead)
                && !next.equals(before);
        if (!worthKeeping) {
            return moved;
        }
        var effects = new ArrayList<EnrolmentEffect>();
        effects.add(new EnrolmentEffect.KeepDraft(next));
        effects.addAll(moved.effects());
        return new Moved(next, effects);
    }
}
