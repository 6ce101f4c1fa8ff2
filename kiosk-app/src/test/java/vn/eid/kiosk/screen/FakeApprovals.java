package vn.eid.kiosk.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.screen.desk.Approvals;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueuedDossier;

/** Dossiers that wait for a second person, as a test lays them out; answers come at once. */
public final class FakeApprovals implements Approvals {
    /** What was decided. */
    public record Decided(String by, String id, String what) {}

    public final List<QueuedDossier> waiting = new ArrayList<>();
    public final Map<DossierId, ConsentProof> copies = new HashMap<>();
    public final List<Decided> decided = new ArrayList<>();
    public Outcome outcome = Outcome.DONE;

    /** One dossier waits, with its copy. */
    public void waiting(ConsentProof proven) {
        var row = Samples.dossier(Samples.ID.value(), DossierStatus.QUEUED, "NGUYỄN V. T.", 5);
        waiting.add(row);
        copies.put(row.id(), proven);
    }

    @Override
    public void pending(Consumer<List<QueuedDossier>> answer) {
        answer.accept(List.copyOf(waiting));
    }

    @Override
    public void captured(DossierId id, Consumer<Optional<ConsentProof>> answer) {
        answer.accept(Optional.ofNullable(copies.get(id)));
    }

    @Override
    public void approve(Officer supervisor, DossierId id, Consumer<Outcome> answer) {
        decide(supervisor, id, "approved", answer);
    }

    @Override
    public void sendBack(
            Officer supervisor, DossierId id, RejectionReason.Step step, String reason, Consumer<Outcome> answer) {
        decide(supervisor, id, step + " " + reason, answer);
    }

    private void decide(Officer supervisor, DossierId id, String what, Consumer<Outcome> answer) {
        if (outcome == Outcome.DONE) {
            waiting.removeIf(it -> it.id().equals(id));
            decided.add(new Decided(supervisor.account(), id.value(), what));
        }
        answer.accept(outcome);
    }
}
