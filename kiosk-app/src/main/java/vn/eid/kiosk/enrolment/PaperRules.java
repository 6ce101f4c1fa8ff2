package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.refused;
import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.biometrics.document.PaperCodes;
import vn.eid.kiosk.enrolment.EnrolmentEvent.DocumentAdded;
import vn.eid.kiosk.enrolment.EnrolmentEvent.DocumentRemoved;
import vn.eid.kiosk.enrolment.EnrolmentEvent.DocumentsFinished;
import vn.eid.kiosk.enrolment.EnrolmentEvent.KeyGiven;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PageRemoved;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PageWanted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PagesTaken;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PaperCameraDone;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PaperCameraWanted;
import vn.eid.kiosk.enrolment.EnrolmentEvent.PaperFileChosen;
import vn.eid.kiosk.enrolment.EnrolmentState.Documents;
import vn.eid.kiosk.enrolment.EnrolmentState.Halted;
import vn.eid.kiosk.enrolment.EnrolmentState.ScanningPaper;
import vn.eid.sync.dossier.AttachedDocument;

/**
 * Step 4: papers to integrate; the same paper twice is one paper. Pages are in hand, and durable, before the number that
 * they belong to is known; adding the paper takes them out of the hand.
 */
final class PaperRules {
    private PaperRules() {}

    static TransitionResult added(Documents state, DocumentAdded event) {
        var papers = new ArrayList<>(state.documents());
        papers.removeIf(it -> sameNumber(it, event.document()));
        papers.add(event.document());
        return to(with(state, papers, PaperInHand.NOTHING));
    }

    static TransitionResult removed(Documents state, DocumentRemoved event) {
        if (event.index() < 0 || event.index() >= state.documents().size()) {
            return refused(RefusalReason.NOT_HERE);
        }
        var papers = new ArrayList<>(state.documents());
        papers.remove(event.index());
        return to(with(state, papers, state.hand()));
    }

    static TransitionResult finished(Documents state, DocumentsFinished event) {
        if (!state.hand().pages().isEmpty()) {
            return refused(RefusalReason.PAPER_NOT_ADDED);
        }
        Kept kept = Kept.gather(state).withPapers(state.documents(), PaperInHand.NOTHING);
        return state.documents().stream().allMatch(AttachedDocument::originalCompared)
                ? Course.onwards(state.start(), kept.finished(Step.DOCUMENTS))
                : refused(RefusalReason.ORIGINAL_NOT_COMPARED);
    }

    static TransitionResult cameraWanted(Documents state, PaperCameraWanted event) {
        return state.hand().hasRoomFor(1)
                ? to(
                        new ScanningPaper(
                                state.proven(),
                                state.documents(),
                                state.hand().hinted(Optional.of(event.typed())),
                                state.kept()),
                        new EnrolmentEffect.StartPaperCamera())
                : refused(RefusalReason.TOO_MANY_PAGES);
    }

    static TransitionResult fileChosen(Documents state, PaperFileChosen event) {
        return to(state, new EnrolmentEffect.ReadPaperFile(event.file()));
    }

    /** Pages of a file. More of them than have room stop the work with a sentence, and none of them is taken. */
    static TransitionResult pagesRead(Documents state, PagesTaken event) {
        return state.hand().hasRoomFor(event.pages().size())
                ? to(with(state, state.documents(), taken(state.hand(), event)))
                : to(new Halted(new EnrolmentFault.OfWorkflow(WorkflowFault.TOO_MANY_PAGES), state));
    }

    static TransitionResult pageRemoved(Documents state, PageRemoved event) {
        return without(state.hand(), event)
                .<TransitionResult>map(hand -> to(with(state, state.documents(), hand)))
                .orElseGet(() -> refused(RefusalReason.NOT_HERE));
    }

    /** A scanner read a code: a paper's fills in the form, a card's has no business here. */
    static TransitionResult scanned(Documents state, KeyGiven event) {
        return hint(event)
                .<TransitionResult>map(
                        it -> to(with(state, state.documents(), state.hand().hinted(Optional.of(it)))))
                .orElseGet(() -> refused(RefusalReason.NOT_HERE));
    }

    static TransitionResult pageWanted(ScanningPaper state, PageWanted event) {
        return state.hand().hasRoomFor(1)
                ? to(state, new EnrolmentEffect.TakePage())
                : refused(RefusalReason.TOO_MANY_PAGES);
    }

    static TransitionResult pagesTaken(ScanningPaper state, PagesTaken event) {
        return state.hand().hasRoomFor(event.pages().size())
                ? to(with(state, taken(state.hand(), event)))
                : refused(RefusalReason.TOO_MANY_PAGES);
    }

    static TransitionResult pageTakenOut(ScanningPaper state, PageRemoved event) {
        return without(state.hand(), event)
                .<TransitionResult>map(hand -> to(with(state, hand)))
                .orElseGet(() -> refused(RefusalReason.NOT_HERE));
    }

    static TransitionResult scannedUnderCamera(ScanningPaper state, KeyGiven event) {
        return hint(event)
                .<TransitionResult>map(it -> to(with(state, state.hand().hinted(Optional.of(it)))))
                .orElseGet(() -> refused(RefusalReason.NOT_HERE));
    }

    static TransitionResult cameraDone(ScanningPaper state, PaperCameraDone event) {
        return to(
                new Documents(state.proven(), state.documents(), state.hand(), state.kept()),
                new EnrolmentEffect.StopPaperCamera());
    }

    private static PaperInHand taken(PaperInHand hand, PagesTaken event) {
        return hand.with(event.pages()).hinted(event.hint());
    }

    private static Optional<PaperInHand> without(PaperInHand hand, PageRemoved event) {
        boolean there = event.index() >= 0 && event.index() < hand.pages().size();
        return there ? Optional.of(hand.without(event.index())) : Optional.empty();
    }

    private static Optional<PaperHint> hint(KeyGiven event) {
        return event.input() instanceof CardInput.ScannedQr qr
                ? PaperHint.of(PaperCodes.of(qr.text()))
                : Optional.empty();
    }

    private static Documents with(Documents state, List<AttachedDocument> papers, PaperInHand hand) {
        return new Documents(state.proven(), papers, hand, state.kept().reopened(Step.DOCUMENTS));
    }

    private static ScanningPaper with(ScanningPaper state, PaperInHand hand) {
        return new ScanningPaper(
                state.proven(), state.documents(), hand, state.kept().reopened(Step.DOCUMENTS));
    }

    private static boolean sameNumber(AttachedDocument one, AttachedDocument other) {
        return one.details().kind() == other.details().kind()
                && one.details().number().equals(other.details().number());
    }
}
