package vn.eid.kiosk.enrolment;

import vn.eid.sync.dossier.ContactDetails;

/** Step 5 is done: a phone number that the citizen read and confirmed on their own window. */
public record ContactProof(DocumentsProof documents, ContactForm form, ContactDetails contact) {
    public Start start() {
        return documents.start();
    }
}
