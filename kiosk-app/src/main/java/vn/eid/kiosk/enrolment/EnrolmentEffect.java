package vn.eid.kiosk.enrolment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.eid.card.CardPresence;
import vn.eid.kiosk.officer.Officer;
import vn.eid.sync.dossier.DossierId;

/** What a transition asks the machines to do; results come back as events. */
public sealed interface EnrolmentEffect {
    /** Read the chip; {@code subject} decides by which rules its holder is judged. */
    record ReadChip(CardPresence card, CardInput input, Subject subject) implements EnrolmentEffect {}

    /** The reading is not wanted any more. */
    record CancelReading() implements EnrolmentEffect {}

    /** Open the camera and follow; {@code card} holds the photograph to compare with. */
    record StartCamera(CitizenCard card) implements EnrolmentEffect {}

    record StopCamera() implements EnrolmentEffect {}

    /** Take a still now, with the officer's reason. */
    record TakeStill(String reason) implements EnrolmentEffect {}

    /** Begin the liveness assistance in front of the open camera, or end it before its time. */
    record CheckLiveness(boolean wanted) implements EnrolmentEffect {}

    /** Open the camera and look for a page. */
    record StartPaperCamera() implements EnrolmentEffect {}

    record StopPaperCamera() implements EnrolmentEffect {}

    /** Take the page under the camera now. */
    record TakePage() implements EnrolmentEffect {}

    record ReadPaperFile(Path file) implements EnrolmentEffect {
        @Override
        public String toString() {
            return "read paper file";
        }
    }

    /** Make the state durable; the session shows it only afterwards. */
    record KeepDraft(EnrolmentState.UnderWay state) implements EnrolmentEffect {}

    record EraseDraft(DossierId id) implements EnrolmentEffect {}

    record OpenDraft(DossierId id) implements EnrolmentEffect {}

    record OpenRedo(DossierId rejected, Ticket ticket, Officer officer) implements EnrolmentEffect {}

    /**
     * What is known of the citizen here and at the ministry.
     *
     * @param previous the rejected dossier that is being redone, which is none under way
     */
    record LookUpCitizen(String personalIdNumber, Optional<DossierId> previous) implements EnrolmentEffect {
        @Override
        public String toString() {
            return "look up citizen";
        }
    }

    /** How many other citizens use the number. */
    record CountPhoneUse(String phone, String personalIdNumber) implements EnrolmentEffect {
        @Override
        public String toString() {
            return "count phone use";
        }
    }

    record AskForCode(String phone) implements EnrolmentEffect {
        @Override
        public String toString() {
            return "ask for code";
        }
    }

    record CheckCode(String phone, String code) implements EnrolmentEffect {
        @Override
        public String toString() {
            return "check code";
        }
    }

    /** Assemble, seal, store, acknowledge. */
    record Seal(ConsentProof proven) implements EnrolmentEffect {}

    /** One audit entry; no personal data of citizens in it. */
    record Record(String event, String actor, Map<String, String> details) implements EnrolmentEffect {
        public Record {
            details = Map.copyOf(details);
        }
    }
}
