package vn.eid.sync.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Today's and coming visits of the station, shared by its counters. Blocking; used on the thread {@code queue-io}, which
 * must never be interrupted. Who is called next is decided by the caller; the version in every change decides between two
 * counters that call at once.
 */
public interface VisitBook {
    /**
     * What became of a list.
     *
     * @param added bookings that were not known
     * @param known bookings that were known already; those that have begun stay as they are
     * @param withdrawn expected visits that the list has no more
     */
    record Taken(int added, int known, int withdrawn) {}

    /** Adds bookings of any days, all or nothing. */
    Taken add(List<Booking> bookings) throws QueueException;

    /** Takes over the ministry's whole list of a day: who is on it no more and has not come is cancelled. */
    Taken replace(LocalDate day, List<Booking> bookings) throws QueueException;

    /** All visits of a day: by ticket where they have one, then by booked time. */
    List<Visit> of(LocalDate day) throws QueueException;

    /** The visits of a citizen on a day, by the plain identity number, which is hashed before the look-up. */
    List<Visit> find(LocalDate day, String personalIdNumber) throws QueueException;

    /** A citizen without a booking, with the next ticket of the day. */
    Visit walkIn(Booking booking) throws QueueException;

    /**
     * A booked citizen has come and gets the next ticket of the day; one who was given up gets back in line with the
     * ticket already held.
     *
     * @throws QueueException {@code CONFLICT} when the visit changed meanwhile
     */
    Visit arrive(Visit seen, Instant at) throws QueueException;

    /**
     * Writes a changed visit.
     *
     * @param next made from the visit as it was seen
     * @throws QueueException {@code CONFLICT} when it changed meanwhile
     */
    Visit change(Visit next) throws QueueException;

    /** Erases the visits of all days before this one; how many there were. */
    int eraseBefore(LocalDate day) throws QueueException;
}
