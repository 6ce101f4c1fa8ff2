package vn.eid.kiosk.enrolment;

import java.util.List;
import vn.eid.sync.dossier.AttachedDocument;

/** Step 4 is done: the papers to integrate, possibly none. */
public record DocumentsProof(PortraitProof portrait, List<AttachedDocument> documents) {
    public DocumentsProof {
        documents = List.copyOf(documents);
    }

    public Start start() {
        return portrait.start();
    }
}
