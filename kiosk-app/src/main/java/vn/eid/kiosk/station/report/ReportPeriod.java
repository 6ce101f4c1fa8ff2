package vn.eid.kiosk.station.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The days of a report.
 *
 * @param from first day
 * @param until last day
 */
public record ReportPeriod(LocalDate from, LocalDate until) {
    public ReportPeriod {
        if (until.isBefore(from) || from.plusDays(Span.YEAR.days).isBefore(until)) {
            throw new IllegalArgumentException("one day to one year");
        }
    }

    /** Usual lengths, ending today. */
    public enum Span {
        TODAY(1),
        WEEK(7),
        MONTH(30),
        QUARTER(91),
        YEAR(366);

        private final int days;

        Span(int days) {
            this.days = days;
        }
    }

    public static ReportPeriod ending(LocalDate today, Span span) {
        return new ReportPeriod(today.minusDays(span.days - 1L), today);
    }

    /** Every day, oldest first. */
    public List<LocalDate> days() {
        return from.datesUntil(until.plusDays(1)).toList();
    }

    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    public Instant end(ZoneId zone) {
        return until.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
