package vn.eid.kiosk.enrolment;

import static vn.eid.kiosk.enrolment.TransitionResult.refused;
import static vn.eid.kiosk.enrolment.TransitionResult.to;

import java.util.ArrayList;
import java.util.List;
import vn.eid.kiosk.enrolment.EnrolmentEvent.DocumentAdded;
import vn.eid.kiosk.enrolment.EnrolmentEvent.DocumentRemoved;
import vn.eid.kiosk.enrolment.EnrolmentEvent.DocumentsFinished;
import vn.eid.kiosk.enrolment.EnrolmentState.Documents;
import vn.eid.sync.dossier.AttachedDocument;

/** Step 4: papers to integrate; the same paper twice is one paper. */
final class PaperRules {
    private PaperRules() {}

    static TransitionResult added(Documents state, DocumentAdded event) {
        var papers = new ArrayList<>(state.documents());
        papers.removeIf(it -> sameNumber(it, event.document()));
        papers.add(event.document());
        return to(with(state, papers));
    }

    static TransitionResult removed(Documents state, DocumentRemoved event) {
        if (event.index() < 0 || event.index() >= state.documents().size()) {
            return refused(RefusalReason.NOT_HERE);
        }
        var papers = new ArrayList<>(state.documents());
        papers.remove(event.index());
        return to(with(state, papers));
    }

    static TransitionResult finished(Documents state, DocumentsFinished event) {
        return state.documents().stream().allMatch(AttachedDocument::originalCompared)
                ? Course.onwards(state.start(), Kept.gather(state).finished(Step.DOCUMENTS))
                : refused(RefusalReason.ORIGINAL_NOT_COMPARED);
    }

    private static Documents with(Documents state, List<AttachedDocument> papers) {
        return new Documents(state.proven(), papers, state.kept().reopened(Step.DOCUMENTS));
    }

    private static boolean sameNumber(AttachedDocument one, AttachedDocument other) {
        return one.details().kind() == other.details().kind()
                && one.details().number().equals(other.details().number());
    }
}
