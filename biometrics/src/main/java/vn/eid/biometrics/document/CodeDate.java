package vn.eid.biometrics.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as papers print it: the elderly often have a year of birth only.
 *
 * @param year 1900..2200
 * @param day the whole date, when it is known
 */
public record CodeDate(int year, Optional<LocalDate> day) {
    private static final Pattern FULL = Pattern.compile("(\\d{2})/?(\\d{2})/?(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Reads {@code dd/MM/yyyy}, {@code ddMMyyyy} or {@code yyyy}; empty for anything else, 31/02 included. */
    static Optional<CodeDate> parse(String text) {
        Matcher full = FULL.matcher(text);
        try {
            if (full.matches()) {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(full.group(3)),
                        Integer.parseInt(full.group(2)),
                        Integer.parseInt(full.group(1)));
                return Optional.of(new CodeDate(day.getYear(), Optional.of(day)))
                        .filter(CodeDate::plausible);
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return YEAR.matcher(text).matches()
                ? Optional.of(new CodeDate(Integer.parseInt(text), Optional.empty()))
                        .filter(CodeDate::plausible)
                : Optional.empty();
    }

    private boolean plausible() {
        return year >= 1900 && year <= 2200;
    }
}
