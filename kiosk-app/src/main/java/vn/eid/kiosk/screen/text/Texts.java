package vn.eid.kiosk.screen.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The words and number forms of one language. Adding a language is adding one bundle file.
 *
 * <p>Keys follow screen and element, {@code portrait.title}; texts of an enum constant {@code prefix.CONSTANT}.
 */
public final class Texts {
    /** Vietnamese, the language of the counter. */
    public static final Locale VIETNAMESE = new Locale("vi");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Bundle bundle;
    private final ZoneId zone;

    /** The words of a language that the jar brings. */
    public Texts(Locale locale, ZoneId zone) {
        this(Bundle.ofJar(locale), zone);
    }

    Texts(Bundle bundle, ZoneId zone) {
        this.bundle = bundle;
        this.zone = zone;
    }

    public Locale locale() {
        return bundle.locale();
    }

    /** The file of the consent text that came with an added language; empty for the jar's own languages. */
    public Optional<byte[]> consent() {
        return bundle.consent().map(byte[]::clone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The text of a key; arguments fill {0}, {1} … and are inserted as they are. */
    public String of(String key, Object... arguments) {
        var pattern = bundle.of(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(arguments);
    }

    /** The text of an enum constant. */
    public String of(String prefix, Enum<?> constant) {
        return bundle.of(prefix + "." + constant.name());
    }

    /** 20/11/2026. */
    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** 20/11/2026, on the counter's clock. */
    public String date(Instant instant) {
        return DATE.format(instant.atZone(zone));
    }

    /** 14:05, on the counter's clock. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** The weekday and date in words. */
    public String longDate(Instant instant) {
        var day = instant.atZone(zone);
        return of(
                "date.long",
                of("weekday." + day.getDayOfWeek().getValue()),
                Integer.toString(day.getDayOfMonth()),
                of("month." + day.getMonthValue()),
                Integer.toString(day.getYear()));
    }

    /** 24.416 in Vietnamese, 24,416 in English. */
    public String count(long number) {
        return String.format(locale(), "%,d", number);
    }
}
