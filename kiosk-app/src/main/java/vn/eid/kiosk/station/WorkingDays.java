package vn.eid.kiosk.station;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Counts the days of legal limits: Saturdays, Sundays and holidays are left out.
 *
 * @param holidays besides the weekend
 */
public record WorkingDays(Set<LocalDate> holidays) {
    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /** The last day of a limit that begins on the day after {@code from}. */
    public LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; left -= isWorking(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
