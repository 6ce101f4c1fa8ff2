package vn.eid.kiosk.enrolment;

import java.util.List;
import vn.eid.sync.dossier.OfficerDecision;

/**
 * Step 3 is done: a portrait that the officer accepted.
 *
 * @param identity before it
 * @param capture the portrait
 * @param decisions where it was accepted against the machine's judgement
 */
public record PortraitProof(IdentityProof identity, PortraitCapture capture, List<OfficerDecision> decisions) {
    public PortraitProof {
        decisions = List.copyOf(decisions);
    }

    public Start start() {
        return identity.start();
    }
}
