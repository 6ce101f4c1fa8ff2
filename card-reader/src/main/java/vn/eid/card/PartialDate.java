package vn.eid.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A calendar date of which day, or day and month, may be unknown: elderly people have birth years only.
 *
 * @param year four digits
 * @param month 1..12, empty if unknown
 * @param day 1..31, empty if unknown
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) {
    public PartialDate {
        if (year < 1800 || year > 2200) {
            throw new DateTimeException("year out of range");
        }
        if (month.isEmpty() && day.isPresent()) {
            throw new DateTimeException("a day needs its month");
        }
        if (month.isPresent() && day.isPresent()) {
            LocalDate.of(year, month.getAsInt(), day.getAsInt());
        } else if (month.isPresent() && (month.getAsInt() < 1 || month.getAsInt() > 12)) {
            throw new DateTimeException("month out of range");
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(
                date.getYear(), OptionalInt.of(date.getMonthValue()), OptionalInt.of(date.getDayOfMonth()));
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty());
    }

    /** The full date, when every part is known. */
    public Optional<LocalDate> full() {
        return month.isPresent() && day.isPresent()
                ? Optional.of(LocalDate.of(year, month.getAsInt(), day.getAsInt()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "date ****";
    }
}
