package vn.eid.sync.gateway;

import java.util.List;

/**
 * A page of the event feed.
 *
 * @param events oldest first
 * @param next cursor to continue after; equals the asked one when nothing happened
 * @param more whether further events wait already
 */
public record EventPage(List<GatewayEvent> events, String next, boolean more) {
    public EventPage {
        events = List.copyOf(events);
    }
}
