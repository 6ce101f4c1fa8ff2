package vn.eid.kiosk.station.appointment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and times as people and Excel write them. Excel keeps both as one number: days since the end of 1899, and the part
 * behind the point for the time of day (ECMA-376 part 1, §18.17.4).
 */
final class CellTimes {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    /** From 1954 to 2119: no other number in a list of days. */
    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:\\.\\d+)?");

    private static final Pattern FRACTION = Pattern.compile("(?:\\d{5})?0?(\\.\\d+)|[2-7]\\d{4}(\\.\\d+)");
    private static final Pattern VIETNAMESE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d).*");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d).*");
    private static final Pattern CLOCK =
            Pattern.compile("(?:.*[\\sT])?(\\d{1,2})\\s*(?:[:hH]|giờ)\\s*(\\d{1,2})?(?::\\d{2})?\\s*(?:phút)?");
    private static final int SECONDS = 86_400;

    private CellTimes() {}

    static Optional<LocalDate> day(String cell) {
        Matcher serial = SERIAL.matcher(cell);
        if (serial.matches()) {
            return Optional.of(EPOCH.plusDays(Integer.parseInt(serial.group(1))));
        }
        Matcher usual = VIETNAMESE.matcher(cell);
        if (usual.matches()) {
            return day(usual.group(3), usual.group(2), usual.group(1));
        }
        Matcher iso = ISO.matcher(cell);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String cell) {
        if (FRACTION.matcher(cell).matches()) {
            int second = new BigDecimal(cell)
                    .remainder(BigDecimal.ONE)
                    .multiply(BigDecimal.valueOf(SECONDS))
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
            // Rounded to the minute: the number's last digits are noise.
            return Optional.of(LocalTime.ofSecondOfDay((second + 30) / 60 * 60 % SECONDS));
        }
        Matcher clock = CLOCK.matcher(cell);
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
