package vn.eid.kiosk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.enrolment.Draft;
import vn.eid.kiosk.enrolment.DraftKeeper;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.officer.SecondOfficer;
import vn.eid.kiosk.screen.desk.Approvals;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.QueuedDossier;

/** Brings a supervisor's questions and decisions to the thread {@code queue-io}, and the answers to the FX thread. */
final class ApprovalDesk implements Approvals {
    private static final Logger LOG = LoggerFactory.getLogger(ApprovalDesk.class);
    private static final int MOST = 200;

    private final SecondOfficer second;
    private final DraftKeeper drafts;
    private final Executor queueIo;
    private final Executor fx;

    ApprovalDesk(SecondOfficer second, DraftKeeper drafts, Executor queueIo, Executor fx) {
        this.second = second;
        this.drafts = drafts;
        this.queueIo = queueIo;
        this.fx = fx;
    }

    @Override
    public void pending(Consumer<List<QueuedDossier>> answer) {
        queueIo.execute(() -> {
            List<QueuedDossier> found = pending();
            fx.execute(() -> answer.accept(found));
        });
    }

    private List<QueuedDossier> pending() {
        try {
            return second.pending(MOST);
        } catch (QueueException trouble) {
            LOG.warn("dossiers awaiting a second officer could not be listed: {}", trouble.getMessage());
            return List.of();
        }
    }

    @Override
    public void captured(DossierId id, Consumer<Optional<ConsentProof>> answer) {
        queueIo.execute(() -> {
            Optional<ConsentProof> found = captured(id);
            fx.execute(() -> answer.accept(found));
        });
    }

    private Optional<ConsentProof> captured(DossierId id) {
        try {
            return drafts.open(id)
                    .map(Draft::state)
                    .filter(EnrolmentState.Review.class::isInstance)
                    .map(EnrolmentState.Review.class::cast)
                    .map(EnrolmentState.Review::proven);
        } catch (QueueException | IOException | IllegalArgumentException broken) {
            LOG.warn("copy of {} is unreadable: {}", id, broken.getClass().getName());
            return Optional.empty();
        }
    }

    @Override
    public void approve(Officer supervisor, DossierId id, Consumer<Outcome> answer) {
        decide(() -> second.approve(supervisor, id), answer);
    }

    @Override
    public void sendBack(
            Officer supervisor, DossierId id, RejectionReason.Step step, String reason, Consumer<Outcome> answer) {
        decide(() -> second.sendBack(supervisor, id, step, reason), answer);
    }

    private void decide(Decision decision, Consumer<Outcome> answer) {
        queueIo.execute(() -> {
            Outcome outcome = outcome(decision);
            fx.execute(() -> answer.accept(outcome));
        });
    }

    private static Outcome outcome(Decision decision) {
        try {
            decision.take();
            return Outcome.DONE;
        } catch (QueueException refused) {
            LOG.warn("not decided: {}", refused.getMessage());
            boolean rule = refused.fault() == QueueFault.NOT_ALLOWED || refused.fault() == QueueFault.CONFLICT;
            return rule ? Outcome.NOT_ALLOWED : Outcome.NOT_STORED;
        }
    }

    private interface Decision {
        void take() throws QueueException;
    }
}
