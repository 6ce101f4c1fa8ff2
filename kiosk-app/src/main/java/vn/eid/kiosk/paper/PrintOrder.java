package vn.eid.kiosk.paper;

import java.util.Optional;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.sync.queue.QueuedDossier;

/** A sheet that an officer wants on paper. */
public sealed interface PrintOrder {
    /**
     * Giấy tiếp nhận: number, digest, what happens next and by when.
     *
     * @param proven the enrolment, while it is on the window; without it the limit is that of a valid card
     */
    record Receipt(QueuedDossier dossier, Optional<ConsentProof> proven) implements PrintOrder {}

    /** Phiếu TK01, filled in and signed. */
    record Form(ConsentProof proven) implements PrintOrder {
        @Override
        public String toString() {
            return "form of " + proven.start().id();
        }
    }

    /**
     * Giấy hướng dẫn for somebody who cannot be enrolled here.
     *
     * @param name as on the chip; empty when there was none to read
     * @param officer rank and name
     */
    record Referral(EligibilityRefusal reason, Optional<String> name, String officer) implements PrintOrder {
        @Override
        public String toString() {
            return "referral " + reason;
        }
    }

    /** Giấy mời: the ministry did not accept a dossier, and one step has to be done again. */
    record Invitation(QueuedDossier dossier, String officer) implements PrintOrder {}
}
