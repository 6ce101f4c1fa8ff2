package vn.eid.kiosk;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.station.appointment.VisitDesk;
import vn.eid.sync.agent.FeedStore;
import vn.eid.sync.gateway.GatewayEvent.Appointment;
import vn.eid.sync.gateway.GatewayEvent.AppointmentsPublished;
import vn.eid.sync.queue.Booking;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.Visit;
import vn.eid.sync.queue.VisitBook;

/**
 * Takes over the ministry's lists of appointments that the agent fetched, for today and the week to come, and erases visits
 * of days long past. On {@code queue-io}.
 */
public final class PublishedVisits {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedVisits.class);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final int DAYS = 7;

    private final FeedStore feeds;
    private final VisitDesk desk;
    private final VisitBook book;
    private final Keep keep;
    private final Map<LocalDate, String> taken = new HashMap<>();
    private Optional<LocalDate> swept = Optional.empty();

    /**
     * How long visits stay.
     *
     * @param zone whose midnight begins a day
     */
    public record Keep(Duration visits, ZoneId zone, InstantSource clock) {}

    public PublishedVisits(FeedStore feeds, VisitDesk desk, VisitBook book, Keep keep) {
        this.feeds = feeds;
        this.desk = desk;
        this.book = book;
        this.keep = keep;
    }

    /** Looks now and then every half minute. */
    public Repeated keepLooking(CounterThreads threads) {
        return Repeated.on(threads.queueIo(), "visits-look", LOOK, this::look);
    }

    void look() {
        LocalDate today = LocalDate.ofInstant(keep.clock().instant(), keep.zone());
        try {
            for (int i = 0; i < DAYS; i++) {
                take(today.plusDays(i));
            }
            if (!swept.equals(Optional.of(today))) {
                int erased = book.eraseBefore(today.minusDays(keep.visits().toDays()));
                LOG.info("{} visits of past days erased", erased);
                swept = Optional.of(today);
            }
        } catch (QueueException trouble) {
            LOG.warn("appointments cannot be taken over now: {}", trouble.fault());
        }
    }

    private void take(LocalDate day) throws QueueException {
        Optional<AppointmentsPublished> list = feeds.appointments(day);
        if (list.isPresent() && !list.get().eventId().equals(taken.get(day))) {
            List<Booking> bookings = list.get().appointments().stream()
                    .map(it -> booking(day, it))
                    .toList();
            desk.publish(day, bookings);
            taken.put(day, list.get().eventId());
        }
    }

    private static Booking booking(LocalDate day, Appointment appointment) {
        return new Booking(
                day,
                appointment.at(),
                Optional.of(appointment.reference()),
                appointment.personalIdNumber(),
                appointment.fullName(),
                Visit.Matter.LEVEL_2);
    }
}
