package vn.eid.kiosk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.sync.queue.DossierQueue;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;

/**
 * Tells the session when the dossier that was just saved gets on: sent, received, decided. The queue is asked only while
 * that dossier is in sight. Told of states on the session's thread, looks on {@code queue-io}.
 */
public final class StatusWatch implements SessionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(StatusWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final DossierQueue queue;
    private final Executor queueIo;
    private final Consumer<EnrolmentEvent> post;
    private volatile Optional<QueuedDossier> inSight = Optional.empty();

    /** @param post hands an event to the session, from any thread */
    public StatusWatch(DossierQueue queue, Executor queueIo, Consumer<EnrolmentEvent> post) {
        this.queue = queue;
        this.queueIo = queueIo;
        this.post = post;
    }

    /** Looks once a second from now on. */
    public void keepLooking(ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void entered(EnrolmentState state) {
        inSight = state instanceof EnrolmentState.Saved saved ? Optional.of(saved.dossier()) : Optional.empty();
    }

    /** Looks once, if a saved dossier is in sight. */
    void look() {
        inSight.ifPresent(shown -> queueIo.execute(() -> compare(shown)));
    }

    private void compare(QueuedDossier shown) {
        try {
            queue.find(shown.id())
                    .filter(now -> !now.equals(shown))
                    .ifPresent(now -> post.accept(new EnrolmentEvent.StatusChanged(now)));
        } catch (QueueException trouble) {
            LOG.warn("the status of {} could not be asked: {}", shown.id(), trouble.getMessage());
        }
    }
}
