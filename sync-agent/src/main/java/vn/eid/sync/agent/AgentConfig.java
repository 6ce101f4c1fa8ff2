package vn.eid.sync.agent;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import vn.eid.sync.agent.AgentSettings.Patience;
import vn.eid.sync.gateway.GatewaySettings;
import vn.eid.sync.keys.KeyStoreSettings;

/**
 * What the agent reads of the station's configuration file, which it shares with the counter: keys of others are passed
 * over. Secrets stand in files of their own, never in this one and never on a command line.
 */
public final class AgentConfig {
    private static final int LONGEST = 1 << 16;
    private static final int LONGEST_SECRET = 1 << 10;

    private final Properties values;
    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    private AgentConfig(Properties values, Path folder) {
        this.values = values;
        this.folder = folder;
    }

    /**
     * The whole of it.
     *
     * @param counter code of the counter whose dossiers are sent
     * @param data folder of the counter's data
     * @param ministry PEM of whom dossiers are sealed for
     * @param authority PEM of who may have signed the gateway's certificate
     * @param reviewPercent share of dossiers under the two-person rule
     * @param database PostgreSQL of the station; empty for the counter's own H2
     */
    public record Plan(
            String counter,
            Path data,
            KeyStoreSettings keys,
            GatewaySettings gateway,
            Path ministry,
            Path authority,
            int reviewPercent,
            Optional<Database> database,
            Behaviour behaviour) {}

    /** A database server. */
    public record Database(String url, String user, char[] password) {
        @Override
        public String toString() {
            return "database server";
        }
    }

    /**
     * How the agent works.
     *
     * @param lanes uploads at once
     * @param workingDays legal limit where the ministry states none
     */
    public record Behaviour(
            Caps patience,
            ZoneId zone,
            QuietHours quietHours,
            int lanes,
            int workingDays,
            Set<LocalDate> holidays,
            Optional<Path> metrics) {
        /** As settings, with the status file in the data folder. */
        public AgentSettings settings(Path data, RandomGenerator random) {
            return new AgentSettings(
                    Patience.capped(patience.dossierCap(), patience.hostCap(), patience.lease(), random),
                    quietHours,
                    new LegalClock(workingDays, holidays, zone),
                    lanes,
                    Optional.of(data.resolve("agent-status.json")),
                    metrics);
        }
    }

    /** Longest waits. */
    public record Caps(Duration dossierCap, Duration hostCap, Duration lease) {}

    /** A configuration that cannot be used, with all that is wrong about it. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(List<String> problems) {
            super(String.join("; ", problems));
        }
    }

    /** Reads and checks a file; relative paths are relative to its folder. */
    public static Plan read(Path file) throws Unusable {
        Properties values = new Properties();
        try {
            values.load(new StringReader(limited(file, LONGEST)));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Unusable(List.of(file.getFileName() + " cannot be read"));
        }
        AgentConfig config = new AgentConfig(values, file.toAbsolutePath().getParent());
        return config.plan();
    }

    private Plan plan() throws Unusable {
        Optional<String> counter = counter();
        Optional<Path> data = required("data.folder", folder::resolve);
        Optional<KeyStoreSettings> keys = keys();
        Optional<GatewaySettings> gateway = gateway();
        Optional<Path> ministry = required("ministry.certificate", folder::resolve);
        Optional<Path> authority = required("gateway.ca", folder::resolve);
        int review = number("review.percent", 0, 0, 100);
        Optional<Database> database = database();
        Optional<Behaviour> behaviour = behaviour();
        if (!problems.isEmpty()) {
            throw new Unusable(problems);
        }
        return new Plan(
                counter.orElseThrow(),
                data.orElseThrow(),
                keys.orElseThrow(),
                gateway.orElseThrow(),
                ministry.orElseThrow(),
                authority.orElseThrow(),
                review,
                database,
                behaviour.orElseThrow());
    }

    /** As the counter names itself in the queue: with the station's code before it, since a database may serve several. */
    private Optional<String> counter() {
        Optional<String> station = optional("station.code", text -> text + "-");
        return required("station.counter", text -> station.orElse("") + text);
    }

    private Optional<KeyStoreSettings> keys() {
        Optional<char[]> pin = required("key.pin.file", this::secret);
        Optional<Path> token = optional("key.token.library", folder::resolve);
        if (token.isPresent()) {
            int slot = number("key.token.slot", 0, 0, 1000);
            return pin.map(p -> new KeyStoreSettings.Pkcs11(token.get(), slot, p));
        }
        Optional<Path> file = required("key.store", folder::resolve);
        return file.isPresent() ? pin.map(p -> new KeyStoreSettings.Pkcs12(file.get(), p)) : Optional.empty();
    }

    private Optional<GatewaySettings> gateway() {
        Optional<GatewaySettings> settings = required("gateway.url", text -> GatewaySettings.of(URI.create(text)));
        Optional<InetSocketAddress> proxy = optional("gateway.proxy", AgentConfig::hostAndPort);
        Optional<Long> limit =
                optional("gateway.bytes.per.second", Long::parseLong).filter(bytes -> bytes > 0);
        return settings.map(s -> proxy.map(s::withProxy).orElse(s))
                .flatMap(s -> limit.isEmpty()
                        ? Optional.of(s)
                        : checked("gateway.bytes.per.second", limit.get(), s::withBytesPerSecond));
    }

    private Optional<Database> database() {
        Optional<String> url = optional("database.url", text -> text);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> user = required("database.user", text -> text);
        Optional<char[]> password = required("database.password.file", this::secret);
        return user.isPresent() && password.isPresent()
                ? Optional.of(new Database(url.get(), user.get(), password.get()))
                : Optional.empty();
    }

    private Optional<Behaviour> behaviour() {
        ZoneId zone = optional("time.zone", ZoneId::of).orElse(ZoneId.of("Asia/Ho_Chi_Minh"));
        LocalTime from = optional("gateway.quiet.from", LocalTime::parse).orElse(LocalTime.MIDNIGHT);
        LocalTime to = optional("gateway.quiet.to", LocalTime::parse).orElse(from);
        Set<LocalDate> holidays = optional("holidays", AgentConfig::dates).orElse(Set.of());
        return Optional.of(new Behaviour(
                new Caps(
                        Duration.ofSeconds(number("agent.dossier.cap.seconds", 300, 2, 86_400)),
                        Duration.ofSeconds(number("agent.host.cap.seconds", 60, 1, 3600)),
                        Duration.ofSeconds(number("agent.lease.seconds", 60, 6, 3600))),
                zone,
                new QuietHours(from, to, zone),
                number("agent.lanes", AgentSettings.LANES, 1, 4),
                number("agent.legal.days", 3, 1, 60),
                holidays,
                optional("agent.metrics.file", folder::resolve)));
    }

    private static Set<LocalDate> dates(String text) {
        Set<LocalDate> dates = new TreeSet<>();
        for (String date : text.split("[,\\s]+")) {
            dates.add(LocalDate.parse(date));
        }
        return dates;
    }

    private static InetSocketAddress hostAndPort(String text) {
        int colon = text.lastIndexOf(':');
        return InetSocketAddress.createUnresolved(
                text.substring(0, Math.max(colon, 0)), Integer.parseInt(text.substring(colon + 1)));
    }

    private char[] secret(String file) {
        try {
            return limited(folder.resolve(file), LONGEST_SECRET).strip().toCharArray();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot be read");
        }
    }

    private static String limited(Path file, int longest) throws IOException {
        if (Files.size(file) > longest) {
            throw new IOException("too long");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private int number(String key, int otherwise, int least, int most) {
        return optional(key, Integer::parseInt)
                .flatMap(value -> {
                    if (value < least || value > most) {
                        problems.add(key + " must be " + least + ".." + most);
                        return Optional.empty();
                    }
                    return Optional.of(value);
                })
                .orElse(otherwise);
    }

    private <T> Optional<T> required(String key, Function<String, T> reading) {
        if (values.getProperty(key, "").isBlank()) {
            problems.add(key + " is missing");
            return Optional.empty();
        }
        return optional(key, reading);
    }

    private <T> Optional<T> optional(String key, Function<String, T> reading) {
        String text = values.getProperty(key, "").strip();
        return text.isEmpty() ? Optional.empty() : checked(key, text, reading);
    }

    /** The value itself is not repeated: it may be a secret put in the wrong place. */
    private <A, T> Optional<T> checked(String key, A given, Function<A, T> reading) {
        try {
            return Optional.of(reading.apply(given));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            problems.add(key + " is not as it should be");
            return Optional.empty();
        }
    }
}
