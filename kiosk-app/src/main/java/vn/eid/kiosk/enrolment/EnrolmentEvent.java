package vn.eid.kiosk.enrolment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.eid.biometrics.CameraFault;
import vn.eid.card.CardPresence;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ChipReading;
import vn.eid.card.ReadProgress;
import vn.eid.kiosk.officer.Officer;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.Consent;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.OfficerDecision;
import vn.eid.sync.dossier.Representative;
import vn.eid.sync.queue.QueuedDossier;

/** Everything that can happen to an enrolment: by the officer, by the citizen, or by the machine. */
public sealed interface EnrolmentEvent {
    /** By the officer; unless {@link Entered}, dropped while the step before is still being stored. */
    sealed interface ByOfficer extends EnrolmentEvent {}

    /** By the citizen on their own window; unless {@link Entered}, dropped while the step before is still being stored. */
    sealed interface ByCitizen extends EnrolmentEvent {}

    /** Reported by a device, the store or the ministry; never dropped, at most delayed. */
    sealed interface ByMachine extends EnrolmentEvent {}

    /** Carries what a person entered, and says to what it belongs; never dropped, at most delayed. */
    sealed interface Entered extends EnrolmentEvent {}

    record SignedIn(Officer officer) implements ByOfficer {}

    record SignOut() implements ByOfficer {}

    /** Nobody touched anything for the configured time. */
    record LeftAlone() implements ByMachine {}

    /** A card lies on the reader. */
    record CardPlaced(CardPresence card, Ticket ticket) implements ByMachine {}

    /** The reader is empty again. */
    record CardLifted() implements ByMachine {}

    /** Something to open the card with was typed or scanned. */
    record KeyGiven(CardInput input, Ticket ticket) implements ByOfficer {}

    record ChipProgressed(ReadProgress progress) implements ByMachine {}

    record ChipTextRead(ChipIdentity identity) implements ByMachine {}

    /** The whole chip was read; {@code eligibility} is that of whoever the card belongs to. */
    record ChipRead(ChipReading reading, Eligibility eligibility) implements ByMachine {}

    /** What counter and ministry know of the citizen. */
    record StandingKnown(String personalIdNumber, Standing standing) implements ByMachine {
        @Override
        public String toString() {
            return "standing " + standing;
        }
    }

    /** A ward of age comes with a representative although the rules do not ask for one. */
    record GuardianWanted() implements ByOfficer {}

    /** The relation, and the paper that proves it. */
    record GuardianDescribed(Representative.Relation relation, String note) implements ByOfficer, Entered {
        @Override
        public String toString() {
            return "guardian ****";
        }
    }

    record FieldAnswered(IdentityField field, Answer answer) implements ByCitizen, Entered {}

    /** The citizen said aloud that all is right: what is still open counts as right, and why it was not touched is kept. */
    record AnsweredAloud(OfficerDecision decision) implements ByOfficer, Entered {}

    /** The officer decided against, or in place of, the machine, with a written reason. */
    record Decided(OfficerDecision decision) implements ByOfficer, Entered {}

    record IdentityAccepted() implements ByOfficer {}

    /** Take the picture now: by the analysis without a reason, by the officer (F8) with one. */
    record StillWanted(String reason) implements ByOfficer {}

    /** The citizen is to turn and to blink before the portrait; not {@code wanted} ends that before its time. */
    record LivenessWanted(boolean wanted) implements ByOfficer {}

    /** The live analysis found its moment and a still is on its way. */
    record CaptureBegan() implements ByMachine {}

    /** The still showed no face to make a portrait of; the camera looks on. */
    record StillUseless() implements ByMachine {}

    /** The camera that had been lost delivers pictures again. */
    record CameraBack() implements ByMachine {}

    record PortraitTaken(PortraitCapture capture) implements ByMachine {}

    record RetakeWanted() implements ByOfficer {}

    record PortraitAccepted() implements ByOfficer {}

    record DocumentAdded(AttachedDocument document) implements ByOfficer, Entered {}

    /** By its place in the list, from 0. */
    record DocumentRemoved(int index) implements ByOfficer {}

    record DocumentsFinished() implements ByOfficer {}

    /** Put the paper under the camera; {@code typed} stands in the form again afterwards. */
    record PaperCameraWanted(PaperHint typed) implements ByOfficer {}

    /** Take the page now, although the machine would wait. */
    record PageWanted() implements ByOfficer {}

    /** Enough pages: back to the paper's numbers. */
    record PaperCameraDone() implements ByOfficer {}

    /** A file with pages, by its place on this machine. */
    record PaperFileChosen(Path file) implements ByOfficer {
        @Override
        public String toString() {
            return "paper file ****";
        }
    }

    /** Pages of the paper in hand, from camera or file, and what a code on them says. */
    record PagesTaken(List<PaperPage> pages, Optional<PaperHint> hint) implements ByMachine {
        public PagesTaken {
            pages = List.copyOf(pages);
        }
    }

    /** By its place among the pages of the paper in hand, from 0. */
    record PageRemoved(int index) implements ByOfficer {}

    /** A number that has passed the rules, E.164; and the e-mail address, if any. */
    record ContactTyped(String phone, Optional<String> email) implements ByOfficer, Entered {
        @Override
        public String toString() {
            return "contact ****";
        }
    }

    /** The citizen read the number in large digits. */
    record PhoneAnswered(Answer answer) implements ByCitizen {}

    /** How many dossiers of other citizens here use the number. */
    record PhoneUseCounted(String phone, int others) implements ByMachine {
        @Override
        public String toString() {
            return "phone use ****";
        }
    }

    /** Whether the ministry has the number with an account or dossier of somebody else. */
    record PhoneKnown(String phone, boolean elsewhere) implements ByMachine {
        @Override
        public String toString() {
            return "phone known ****";
        }
    }

    record CodeWanted() implements ByOfficer {}

    record CodeSent(Instant resendFrom, int triesLeft) implements ByMachine {}

    record CodeTyped(String code) implements ByOfficer, Entered {
        @Override
        public String toString() {
            return "code ****";
        }
    }

    record CodeRight() implements ByMachine {}

    record CodeWrong(int triesLeft) implements ByMachine {}

    /** The ministry cannot be asked now. */
    record CodeUnavailable() implements ByMachine {}

    record ContactAccepted() implements ByOfficer {}

    record ConsentGiven(Consent consent) implements ByCitizen, Entered {}

    record SubmitWanted() implements ByOfficer {}

    record DossierSaved(QueuedDossier dossier) implements ByMachine {}

    /** The queue has news of a dossier. */
    record StatusChanged(QueuedDossier dossier) implements ByMachine {}

    record NextCitizen() implements ByOfficer {}

    /** One screen back; always safe. */
    record Back() implements ByOfficer {}

    /** Opens a step that has been done, to correct it. */
    record GoTo(Step step) implements ByOfficer {}

    /** Put aside: the draft stays and can be opened again. */
    record PutAside() implements ByOfficer {}

    /** Given up for good: the draft is erased. */
    record GiveUp(String reason) implements ByOfficer {}

    /** After a fault: go on where the work stood. */
    record GoOn() implements ByOfficer {}

    /** Open a draft that was put aside or survived a crash. */
    record DraftWanted(DossierId id) implements ByOfficer {}

    /** Redo just the step that the ministry named. */
    record RedoWanted(DossierId rejected, Ticket ticket) implements ByOfficer {}

    /** The draft as it stood, or a redo opened at its step. */
    record DraftOpened(EnrolmentState.UnderWay state) implements ByMachine {}

    /** Something failed; where the work stands decides what it means. */
    record Failed(EnrolmentFault fault) implements ByMachine {
        /** A camera, at whichever step. */
        static Failed ofCamera(CameraFault fault) {
            return new Failed(new EnrolmentFault.OfCamera(fault));
        }
    }
}
