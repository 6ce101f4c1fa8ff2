package vn.eid.sync.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Hours of the day in which nothing is uploaded, because the station needs its line; may span midnight. Statuses still
 * come in: they weigh nothing.
 *
 * @param from beginning, included
 * @param until end, excluded; equal to {@code from} for no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {
    /** Never quiet. */
    public static QuietHours none(ZoneId zone) {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, zone);
    }

    /** Reads {@code 07:30-11:30}. */
    public static QuietHours parse(String text, ZoneId zone) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("quiet hours must read hh:mm-hh:mm");
        }
        return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()), zone);
    }

    /** When the quiet that reigns now ends; empty when it does not reign. */
    public Optional<Instant> endsAt(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        LocalTime time = here.toLocalTime();
        boolean quiet = from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : from.isAfter(until) && (!time.isBefore(from) || time.isBefore(until));
        if (!quiet) {
            return Optional.empty();
        }
        ZonedDateTime end = here.with(until);
        return Optional.of((end.isAfter(here) ? end : end.plus(Duration.ofDays(1))).toInstant());
    }
}
