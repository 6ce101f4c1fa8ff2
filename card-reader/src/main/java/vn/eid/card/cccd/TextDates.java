package vn.eid.card.cccd;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.eid.card.CardExpiry;
import vn.eid.card.PartialDate;

/** Dates as chip, QR code and machine readable zone write them; elderly people have birth years only. */
public final class TextDates {
    private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2})?[/.-])?(?:(\\d{1,2})?[/.-])?(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");
    private static final String WITHOUT_EXPIRY = "991231";

    private TextDates() {}

    /** {@code dd/MM/yyyy}, {@code yyyy-MM-dd}, {@code ddMMyyyy}, {@code yyyyMMdd}, {@code MM/yyyy}, {@code yyyy}. */
    public static Optional<PartialDate> parse(String text) {
        String plain = text.trim();
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        if (EIGHT_DIGITS.matcher(plain).matches()) {
            return date(plain.substring(4), plain.substring(2, 4), plain.substring(0, 2))
                    .or(() -> date(plain.substring(0, 4), plain.substring(4, 6), plain.substring(6)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        if (dayFirst.matches()) {
            // with one separator the only group filled is the month
            boolean monthOnly = dayFirst.group(2) == null;
            String month = monthOnly ? dayFirst.group(1) : dayFirst.group(2);
            return date(dayFirst.group(3), month, monthOnly ? null : dayFirst.group(1));
        }
        return Optional.empty();
    }

    /** YYMMDD with the century given by {@code birthYear} of the identity number. */
    public static Optional<PartialDate> birth(String yymmdd, int centuryYear) {
        if (!yymmdd.matches("\\d{2}[0-9<]{4}")) {
            return Optional.empty();
        }
        String year = String.valueOf(centuryYear / 100 * 100 + Integer.parseInt(yymmdd.substring(0, 2)));
        String month = yymmdd.substring(2, 4);
        String day = yymmdd.substring(4);
        return date(year, month.contains("<") ? "0" : month, day.contains("<") ? "0" : day);
    }

    /** YYMMDD of the machine readable zone; 991231 says "không thời hạn". */
    public static CardExpiry expiry(String yymmdd) {
        if (yymmdd.equals(WITHOUT_EXPIRY)) {
            return new CardExpiry.Indefinite();
        }
        if (!yymmdd.matches("\\d{6}")) {
            return new CardExpiry.Unknown();
        }
        return date("20" + yymmdd.substring(0, 2), yymmdd.substring(2, 4), yymmdd.substring(4))
                .flatMap(PartialDate::full)
                .<CardExpiry>map(CardExpiry.Until::new)
                .orElseGet(CardExpiry.Unknown::new);
    }

    /** Zero or absent parts are unknown parts. */
    private static Optional<PartialDate> date(String year, String month, String day) {
        try {
            OptionalInt months = part(month);
            return Optional.of(new PartialDate(
                    Integer.parseInt(year), months, months.isEmpty() ? OptionalInt.empty() : part(day)));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static OptionalInt part(String digits) {
        if (digits == null || digits.isEmpty() || Integer.parseInt(digits) == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }
}
