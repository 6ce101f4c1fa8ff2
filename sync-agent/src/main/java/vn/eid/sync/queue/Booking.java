package vn.eid.sync.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody booked a visit, as a list says it. The book keeps a masked name and a keyed hash of the number only.
 *
 * @param day of the station, to which {@code at} belongs
 * @param reference the booking's own number, where there is one
 * @param personalIdNumber twelve digits
 */
public record Booking(
        LocalDate day,
        Instant at,
        Optional<String> reference,
        String personalIdNumber,
        String fullName,
        Visit.Matter matter) {
    @Override
    public String toString() {
        return "booking on " + day;
    }
}
