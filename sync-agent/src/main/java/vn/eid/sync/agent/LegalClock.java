package vn.eid.sync.agent;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The legal limit of a dossier: working days from the day after its receipt (Nghị định 69/2024/NĐ-CP Art. 13: three with
 * a valid card, seven without). Limits and holidays are configuration, since decrees change them.
 */
public final class LegalClock {
    private final int workingDays;
    private final Set<LocalDate> holidays;
    private final ZoneId zone;

    /**
     * A clock.
     *
     * @param workingDays limit where the ministry states none, 1 to 60
     * @param holidays days off besides Saturdays and Sundays
     */
    public LegalClock(int workingDays, Set<LocalDate> holidays, ZoneId zone) {
        if (workingDays < 1 || workingDays > 60) {
            throw new IllegalArgumentException("legal limit 1..60 working days");
        }
        this.workingDays = workingDays;
        this.holidays = Set.copyOf(holidays);
        this.zone = zone;
    }

    /** Last day on which the ministry answers in time. */
    public LocalDate dueDate(Instant received) {
        return plusWorkingDays(received.atZone(zone).toLocalDate(), workingDays);
    }

    /** The {@code count}-th working day after {@code day}. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** Today at the station. */
    public LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
