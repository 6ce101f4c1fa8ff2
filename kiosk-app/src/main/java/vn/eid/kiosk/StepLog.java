package vn.eid.kiosk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.PortraitCapture;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.station.report.TimedEnrolment;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.queue.QueueException;

/**
 * Notes with each saved dossier how long its steps were open and how many portraits it took, for the station's reports:
 * numbers alone, nothing of the citizen. Told of states on the session's thread, writes on {@code queue-io}.
 */
final class StepLog implements SessionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(StepLog.class);
    private static final long SECOND = 1_000_000_000L;

    private final AuditLog audit;
    private final Executor queueIo;
    private final LongSupplier nanos;
    private final Map<Step, Long> open = new EnumMap<>(Step.class);
    private Optional<Step> current = Optional.empty();
    private Optional<PortraitCapture> lastPortrait = Optional.empty();
    private int portraits;
    private long since;

    /** @param nanos a clock that only goes forward */
    StepLog(AuditLog audit, Executor queueIo, LongSupplier nanos) {
        this.audit = audit;
        this.queueIo = queueIo;
        this.nanos = nanos;
    }

    @Override
    public void entered(EnrolmentState state) {
        count(state instanceof EnrolmentState.UnderWay it ? Optional.of(it.step()) : Optional.empty());
        if (state instanceof EnrolmentState.ReviewPortrait it && !lastPortrait.equals(Optional.of(it.capture()))) {
            lastPortrait = Optional.of(it.capture());
            portraits++;
        }
        if (state instanceof EnrolmentState.Saved saved && !open.isEmpty()) {
            note(saved);
        }
        // Locking and faults interrupt an enrolment; only these end it.
        if (state instanceof EnrolmentState.Idle
                || state instanceof EnrolmentState.SignedOut
                || state instanceof EnrolmentState.Saved) {
            open.clear();
            lastPortrait = Optional.empty();
            portraits = 0;
        }
    }

    private void count(Optional<Step> step) {
        if (!step.equals(current)) {
            long now = nanos.getAsLong();
            current.ifPresent(left -> open.merge(left, now - since, Long::sum));
            current = step;
            since = now;
        }
    }

    private void note(EnrolmentState.Saved saved) {
        var seconds = new EnumMap<Step, Integer>(Step.class);
        open.forEach((step, time) -> seconds.put(step, (int) Math.round((double) time / SECOND)));
        var details = new TreeMap<>(new TimedEnrolment(seconds, portraits).details());
        details.put("dossier", saved.dossier().id().value());
        queueIo.execute(() -> {
            try {
                audit.append(TimedEnrolment.EVENT, saved.officer().account(), details);
            } catch (QueueException trouble) {
                LOG.warn("the times of {} are not noted: {}", saved.dossier().id(), trouble.fault());
            }
        });
    }
}
