package vn.eid.kiosk.enrolment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts working days: Saturdays, Sundays and the configured holidays are none. */
public final class WorkingCalendar {
    private final Set<LocalDate> holidays;

    /** @param holidays days off besides Saturdays and Sundays, of as many years as are known */
    public WorkingCalendar(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    /**
     * A legal limit.
     *
     * @param day the last one in time
     * @param workingDays how many were counted
     * @param holidaysKnown whether the holidays of every year that was counted through are configured; if not, the limit
     *     may lie later
     */
    public record Deadline(LocalDate day, int workingDays, boolean holidaysKnown) {}

    /** The last of so many working days after {@code begin}, which is not counted itself. */
    public Deadline after(LocalDate begin, int workingDays) {
        LocalDate day = begin;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        boolean known = IntStream.rangeClosed(begin.getYear(), day.getYear())
                .allMatch(year -> holidays.stream().anyMatch(it -> it.getYear() == year));
        return new Deadline(day, workingDays, known);
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
