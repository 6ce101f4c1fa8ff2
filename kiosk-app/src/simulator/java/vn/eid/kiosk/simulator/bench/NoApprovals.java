package vn.eid.kiosk.simulator.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.screen.desk.Approvals;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueuedDossier;

/** A counter where nothing waits for a second person. */
final class NoApprovals implements Approvals {
    @Override
    public void pending(Consumer<List<QueuedDossier>> answer) {
        answer.accept(List.of());
    }

    @Override
    public void captured(DossierId id, Consumer<Optional<ConsentProof>> answer) {
        answer.accept(Optional.empty());
    }

    @Override
    public void approve(Officer supervisor, DossierId id, Consumer<Outcome> answer) {
        answer.accept(Outcome.NOT_ALLOWED);
    }

    @Override
    public void sendBack(
            Officer supervisor, DossierId id, RejectionReason.Step step, String reason, Consumer<Outcome> answer) {
        answer.accept(Outcome.NOT_ALLOWED);
    }
}
