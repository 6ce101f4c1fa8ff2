package vn.eid.kiosk.station.readiness;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.eid.kiosk.station.PlainText;

/**
 * Makes out a carrier's answer, typed by the officer or pasted, with or without marks. Carriers word it each in their own
 * way and change it, so it is read by its labels, in any order; a number or date without a label is taken when it is the
 * only one. Hostile input: at most two thousand signs are looked at.
 */
public final class ReplyParser {
    private static final int LONGEST = 2_000;
    /** Where a value begins, and what ends the one before. The longest label at a place counts. */
    private static final Pattern LABEL = Pattern.compile("(?<![a-z])(?:"
            + "(?<name>(?:ho\\s*(?:va|,)?\\s*(?:chu dem va\\s*)?ten|ten)(?:\\s*(?:chu\\s*)?(?:thue\\s*bao|tb|khach\\s*hang|kh))?"
            + "|chu\\s*(?:thue\\s*bao|tb)|khach\\s*hang)"
            + "|(?<birth>ngay\\s*(?:thang\\s*nam\\s*)?sinh|sinh\\s*ngay|nam\\s*sinh|ns)"
            + "|(?<number>(?:so\\s*)?(?:cmnd|cmt|cccd|gttt|gtt)(?:\\s*/\\s*(?:cmnd|cmt|cccd|ho\\s*chieu|hc))*"
            + "|so\\s*(?:gt|giay\\s*to(?:\\s*tuy\\s*than)?|can\\s*cuoc(?:\\s*cong\\s*dan)?|dinh\\s*danh(?:\\s*ca\\s*nhan)?)"
            + "|giay\\s*to(?:\\s*tuy\\s*than)?|can\\s*cuoc(?:\\s*cong\\s*dan)?|so\\s*ho\\s*chieu)"
            + "|(?<other>ngay\\s*cap|cap\\s*ngay|noi\\s*cap|cap\\s*tai|dia\\s*chi|so\\s*(?:thue\\s*bao|tb|dien\\s*thoai|dt)"
            + "|thue\\s*bao|loai(?:\\s*tb)?|goi\\s*cuoc|quoc\\s*tich|gioi\\s*tinh|trang\\s*thai|ngay\\s*kich\\s*hoat)"
            + ")(?![a-z])\\s*(?:[:=]|-\\s)?");

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})(?!\\d)");
    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d*x])(?:[\\d*x]{12}|[\\d*x]{9})(?![\\d*x])");
    private static final Pattern NAME = Pattern.compile("^[\\s:=-]*([a-z][a-z' ]{1,99})");

    private ReplyParser() {}

    private enum Kind {
        NAME,
        BIRTH,
        NUMBER,
        OTHER
    }

    /** A label with what follows it. */
    private record Part(Kind kind, String value) {}

    /** What the answer says. */
    public static SubscriberReply parse(String answer) {
        String text = PlainText.of(answer.substring(0, Math.min(LONGEST, answer.length())))
                .toLowerCase(Locale.ROOT)
                .replace('\t', ' ');
        List<Part> parts = parts(text);
        Optional<LocalDate> birth = first(parts, Kind.BIRTH, ReplyParser::date).or(() -> onlyDate(parts, text));
        return new SubscriberReply(
                first(parts, Kind.NAME, ReplyParser::name),
                first(parts, Kind.NUMBER, ReplyParser::number).or(() -> onlyNumber(parts, text)),
                birth,
                birth.isPresent()
                        ? OptionalInt.empty()
                        : first(parts, Kind.BIRTH, ReplyParser::year)
                                .map(OptionalInt::of)
                                .orElseGet(OptionalInt::empty));
    }

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        Matcher label = LABEL.matcher(text);
        Optional<Kind> open = Optional.empty();
        int from = 0;
        while (label.find()) {
            if (open.isPresent()) {
                parts.add(new Part(open.get(), text.substring(from, label.start())));
            }
            open = Optional.of(kind(label));
            from = label.end();
        }
        if (open.isPresent()) {
            parts.add(new Part(open.get(), text.substring(from)));
        }
        return parts;
    }

    private static Kind kind(Matcher label) {
        if (label.group("name") != null) {
            return Kind.NAME;
        }
        if (label.group("birth") != null) {
            return Kind.BIRTH;
        }
        return label.group("number") != null ? Kind.NUMBER : Kind.OTHER;
    }

    private interface Reading<T> {
        Optional<T> of(String value);
    }

    private static <T> Optional<T> first(List<Part> parts, Kind kind, Reading<T> reading) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .flatMap(part -> reading.of(part.value()).stream())
                .findFirst();
    }

    private static Optional<String> name(String value) {
        Matcher found = NAME.matcher(value);
        return found.find()
                ? Optional.of(PlainText.key(found.group(1))).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    private static Optional<String> number(String value) {
        Matcher found = NUMBER.matcher(value.replaceAll("(?<=[\\d*x])[ .](?=[\\d*x])", ""));
        return found.find() ? Optional.of(found.group().replace('x', '*')) : Optional.empty();
    }

    private static Optional<LocalDate> date(String value) {
        Matcher usual = DATE.matcher(value);
        if (usual.find()) {
            return day(usual.group(3), usual.group(2), usual.group(1));
        }
        Matcher iso = ISO_DATE.matcher(value);
        return iso.find() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> year(String value) {
        Matcher found = YEAR.matcher(value);
        return found.find() ? Optional.of(Integer.parseInt(found.group())) : Optional.empty();
    }

    /** Without a label a date is the birth date only when there is no other. */
    private static Optional<LocalDate> onlyDate(List<Part> parts, String text) {
        boolean labelled = parts.stream().anyMatch(part -> part.kind() == Kind.BIRTH);
        boolean others = parts.stream()
                .anyMatch(
                        part -> part.kind() == Kind.OTHER && date(part.value()).isPresent());
        long dates = DATE.matcher(text).results().count()
                + ISO_DATE.matcher(text).results().count();
        return labelled || others || dates != 1 ? Optional.empty() : date(text);
    }

    /** Likewise; telephone numbers have ten or eleven digits, so they are not mistaken for one. */
    private static Optional<String> onlyNumber(List<Part> parts, String text) {
        boolean labelled = parts.stream().anyMatch(part -> part.kind() == Kind.NUMBER);
        var numbers = NUMBER.matcher(text)
                .results()
                .map(found -> found.group().replace('x', '*'))
                .toList();
        return labelled || numbers.size() != 1 ? Optional.empty() : Optional.of(numbers.get(0));
    }
}
