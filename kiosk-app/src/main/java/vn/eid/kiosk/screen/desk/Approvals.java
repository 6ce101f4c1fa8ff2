package vn.eid.kiosk.screen.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.officer.Officer;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueuedDossier;

/**
 * What a supervisor asks and does about dossiers that wait for a second person. Every call returns at once; answers come
 * on the FX thread.
 */
public interface Approvals {
    /** Dossiers that wait, oldest first; empty when the queue cannot be asked. */
    void pending(Consumer<List<QueuedDossier>> answer);

    /**
     * Everything that was captured, from the encrypted copy that this counter keeps; empty when there is none here: the
     * dossier was captured at another counter, or copies are switched off.
     */
    void captured(DossierId id, Consumer<Optional<ConsentProof>> answer);

    /** Lets a dossier go to the ministry. */
    void approve(Officer supervisor, DossierId id, Consumer<Outcome> answer);

    /** Gives a dossier back to its captor for one step. */
    void sendBack(Officer supervisor, DossierId id, RejectionReason.Step step, String reason, Consumer<Outcome> answer);

    /** What became of a decision. */
    enum Outcome {
        DONE,
        /** The same person captured it, or is no supervisor, or somebody else has decided meanwhile. */
        NOT_ALLOWED,
        /** It could not be stored; nothing changed. */
        NOT_STORED
    }
}
