package vn.eid.kiosk.enrolment;

import vn.eid.sync.dossier.Consent;

/** Step 6 is done: the citizen agreed to exactly what {@code contact} and everything before it holds. */
public record ConsentProof(ContactProof contact, Consent consent) {
    public Start start() {
        return contact.start();
    }
}
