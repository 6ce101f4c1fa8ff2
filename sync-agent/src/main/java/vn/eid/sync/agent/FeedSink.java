package vn.eid.sync.agent;

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
}
