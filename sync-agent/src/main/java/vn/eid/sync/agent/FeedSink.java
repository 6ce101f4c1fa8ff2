package vn.eid.sync.agent;

import java.time.Instant;
import vn.eid.sync.gateway.GatewayEvent;
import vn.eid.sync.queue.QueueException;

/**
 * Takes the events that are not about dossiers: roster, ministry certificate, appointments, outreach lists,
 * announcements. Each may come again; taking one twice must change nothing. The cursor moves on only after it returned.
 */
@FunctionalInterface
public interface FeedSink {
    /** Keeps what the event says, durably. */
    void take(GatewayEvent event) throws QueueException;

    /**
     * Erases what nobody needs any more; called once in a while.
     *
     * @param now by the counter's clock
     */
    default void tidy(Instant now) throws QueueException {
        // a sink that keeps nothing has nothing to erase
    }
}
