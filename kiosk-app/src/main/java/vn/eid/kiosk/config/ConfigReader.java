package vn.eid.kiosk.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads typed values one by one and remembers each that is wrong; empty text means that a key is not set. */
final class ConfigReader {
    private final Map<ConfigKey, String> values;
    private final List<ConfigProblem> problems = new ArrayList<>();

    ConfigReader(Map<ConfigKey, String> values) {
        this.values = values;
    }

    List<ConfigProblem> problems() {
        return problems;
    }

    String text(ConfigKey key, String form, String fallback) {
        String value = values.getOrDefault(key, "");
        return value.matches(form) ? value : wrong(key, "sai dạng", "has a wrong form", fallback);
    }

    Optional<String> optionalText(ConfigKey key) {
        return Optional.of(values.getOrDefault(key, "")).filter(it -> !it.isEmpty());
    }

    int number(ConfigKey key, int from, int to) {
        String value = values.getOrDefault(key, "");
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to) {
            return Integer.parseInt(value);
        }
        return wrong(key, "phải là số từ " + from + " đến " + to, "must be a number from " + from + " to " + to, from);
    }

    boolean flag(ConfigKey key) {
        String value = values.getOrDefault(key, "");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> wrong(key, "phải là true hoặc false", "must be true or false", false);
        };
    }

    Path path(ConfigKey key) {
        return optionalPath(key).orElseGet(() -> wrong(key, "chưa đặt đường dẫn", "must name a path", Path.of(".")));
    }

    Optional<Path> optionalPath(ConfigKey key) {
        try {
            return optionalText(key).map(Path::of);
        } catch (InvalidPathException broken) {
            return wrong(key, "không phải đường dẫn", "is no path", Optional.empty());
        }
    }

    ZoneId zone(ConfigKey key) {
        try {
            return ZoneId.of(values.getOrDefault(key, ""));
        } catch (DateTimeException unknown) {
            return wrong(key, "không phải múi giờ", "is no time zone", ZoneId.of("Asia/Ho_Chi_Minh"));
        }
    }

    Pattern pattern(ConfigKey key) {
        try {
            return Pattern.compile(values.getOrDefault(key, ""), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException broken) {
            return wrong(key, "không phải mẫu tên", "is no pattern", Pattern.compile(".*"));
        }
    }

    Optional<URI> https(ConfigKey key) {
        Optional<String> value = optionalText(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(value.get());
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null
                    ? Optional.of(address)
                    : wrong(key, "phải là địa chỉ https", "must be an https address", Optional.empty());
        } catch (URISyntaxException broken) {
            return wrong(key, "không phải địa chỉ", "is no address", Optional.empty());
        }
    }

    Optional<InetSocketAddress> hostAndPort(ConfigKey key) {
        Optional<String> value = optionalText(key);
        if (value.isPresent() && !value.get().matches("[A-Za-z0-9.-]+:\\d{1,5}")) {
            return wrong(key, "phải có dạng máy:cổng", "must be host:port", Optional.empty());
        }
        return value.map(it -> it.split(":"))
                .map(it -> InetSocketAddress.createUnresolved(it[0], Math.min(65_535, Integer.parseInt(it[1]))));
    }

    Optional<LocalTime> time(ConfigKey key) {
        try {
            return optionalText(key).map(LocalTime::parse);
        } catch (DateTimeException broken) {
            return wrong(key, "phải có dạng 22:00", "must look like 22:00", Optional.empty());
        }
    }

    Set<LocalDate> dates(ConfigKey key) {
        var dates = new TreeSet<LocalDate>();
        try {
            optionalText(key).ifPresent(it -> {
                for (String date : it.split("\\s*,\\s*")) {
                    dates.add(LocalDate.parse(date));
                }
            });
        } catch (DateTimeException broken) {
            wrong(key, "phải là các ngày dạng 2026-09-02", "must be dates like 2026-09-02", dates);
        }
        return dates;
    }

    <T> T wrong(ConfigKey key, String vietnamese, String english, T fallback) {
        problems.add(new ConfigProblem(key.key(), vietnamese, english));
        return fallback;
    }
}
