package vn.eid.kiosk.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import vn.eid.kiosk.enrolment.LivenessMode;
import vn.eid.kiosk.message.Language;

/**
 * Everything that is decided about a counter. One group a record, one line a key; values are checked together, and all
 * problems are told at once.
 */
public record KioskConfig(
        StationPart station, DevicePart devices, KeyPart keys, GatewayPart gateway, StorePart store, DeskPart desk) {
    /** Where the counter stands. */
    public record StationPart(String code, String name, String counter, ZoneId zone, Language language) {}

    /**
     * Reader, camera and what judges their data.
     *
     * @param reader which readers to use, by name
     * @param scanner serial device of a code scanner; empty for one that types like a keyboard, or none
     * @param camera id of the camera; empty for the first one
     * @param paperCamera id of the camera for papers; empty for that of portraits
     * @param liveness when citizens are asked to turn and to blink
     */
    public record DevicePart(
            Pattern reader,
            Optional<Path> scanner,
            Optional<String> camera,
            Optional<String> paperCamera,
            boolean virtualCameraAllowed,
            LivenessMode liveness,
            Path models,
            Path trust) {}

    /**
     * Where the station's key lies.
     *
     * @param file PKCS#12, used when no token is named
     * @param tokenLibrary PKCS#11 module
     * @param pinFile holds the PIN, readable by the counter's account alone
     * @param ministryCertificate for whom dossiers are sealed
     */
    public record KeyPart(
            Path file, Optional<Path> tokenLibrary, int tokenSlot, Path pinFile, Path ministryCertificate) {}

    /** The line to the ministry; without an address everything waits on this machine. */
    public record GatewayPart(
            Optional<URI> address,
            Optional<Path> authority,
            Optional<InetSocketAddress> proxy,
            int bytesPerSecond,
            Optional<LocalTime> quietFrom,
            Optional<LocalTime> quietTo,
            Set<LocalDate> holidays) {
        public GatewayPart {
            holidays = Set.copyOf(holidays);
        }
    }

    /**
     * What is kept, where and how long.
     *
     * @param draftLife of an enrolment that was not finished; empty for the end of the day on which it was begun
     * @param retention of a sealed file after the ministry's decision
     */
    public record StorePart(
            Path folder,
            Optional<String> databaseUrl,
            String databaseUser,
            Optional<Path> databasePasswordFile,
            boolean keepForRedo,
            Optional<Duration> draftLife,
            Duration retention,
            int reviewPercent) {}

    /**
     * The windows.
     *
     * @param consentFile Vietnamese consent text in place of the jar's
     * @param formFile a newer edition of form TK01 than the program knows
     * @param sound whether success and fault are heard, unless an officer chose otherwise
     * @param languages folder of further languages
     */
    public record DeskPart(
            Duration idleLock,
            Optional<Path> consentFile,
            Optional<Path> formFile,
            boolean sound,
            WindowPart window,
            Path languages) {}

    /**
     * Where the windows stand and what comes out on paper.
     *
     * @param fullScreen without a frame of the desktop
     * @param lockedDown no key leaves the window and nobody closes it; for a session of its own
     * @param citizenScreen number of the citizen's screen from 1; 0 for none
     * @param printer by name; empty for the system's default
     */
    public record WindowPart(boolean fullScreen, boolean lockedDown, int citizenScreen, Optional<String> printer) {}

    /**
     * Reads everything.
     *
     * @param file the administrator's; empty when there is none
     * @param system properties of this run, {@code kiosk.<key>}
     */
    public static KioskConfig load(Optional<Path> file, Properties system) throws ConfigException {
        ConfigSources sources = ConfigSources.gather(file, system);
        ConfigReader read = new ConfigReader(sources.values());
        KioskConfig config =
                new KioskConfig(station(read), devices(read), keys(read), gateway(read), store(read), desk(read));
        config.checkTogether(read);
        List<ConfigProblem> problems = new ArrayList<>(sources.problems());
        problems.addAll(read.problems());
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return config;
    }

    private static StationPart station(ConfigReader read) {
        return new StationPart(
                read.text(ConfigKey.STATION_CODE, "[A-Z0-9]{2,8}", "XX"),
                read.text(ConfigKey.STATION_NAME, ".{1,100}", "?"),
                read.text(ConfigKey.STATION_COUNTER, "[A-Za-z0-9-]{1,16}", "1"),
                read.zone(ConfigKey.TIME_ZONE),
                read.text(ConfigKey.LANGUAGE, "vi|en", "vi").equals("en") ? Language.ENGLISH : Language.VIETNAMESE);
    }

    private static DevicePart devices(ConfigReader read) {
        return new DevicePart(
                read.pattern(ConfigKey.READER_PATTERN),
                read.optionalPath(ConfigKey.SCANNER_DEVICE),
                read.optionalText(ConfigKey.CAMERA),
                read.optionalText(ConfigKey.CAMERA_PAPERS),
                read.flag(ConfigKey.CAMERA_VIRTUAL_ALLOWED),
                liveness(read),
                read.path(ConfigKey.MODEL_FOLDER),
                read.path(ConfigKey.TRUST_FOLDER));
    }

    private static LivenessMode liveness(ConfigReader read) {
        return switch (read.text(ConfigKey.LIVENESS, "never|on-request|always", "on-request")) {
            case "never" -> LivenessMode.NEVER;
            case "always" -> LivenessMode.ALWAYS;
            default -> LivenessMode.ON_REQUEST;
        };
    }

    private static KeyPart keys(ConfigReader read) {
        return new KeyPart(
                read.path(ConfigKey.KEY_STORE),
                read.optionalPath(ConfigKey.KEY_TOKEN_LIBRARY),
                read.number(ConfigKey.KEY_TOKEN_SLOT, 0, 1000),
                read.path(ConfigKey.KEY_PIN_FILE),
                read.path(ConfigKey.MINISTRY_CERTIFICATE));
    }

    private static GatewayPart gateway(ConfigReader read) {
        return new GatewayPart(
                read.https(ConfigKey.GATEWAY_URL),
                read.optionalPath(ConfigKey.GATEWAY_CA),
                read.hostAndPort(ConfigKey.GATEWAY_PROXY),
                read.number(ConfigKey.GATEWAY_BYTES_PER_SECOND, 0, 1_000_000_000),
                read.time(ConfigKey.GATEWAY_QUIET_FROM),
                read.time(ConfigKey.GATEWAY_QUIET_TO),
                read.dates(ConfigKey.HOLIDAYS));
    }

    private static StorePart store(ConfigReader read) {
        return new StorePart(
                read.path(ConfigKey.DATA_FOLDER),
                read.optionalText(ConfigKey.DATABASE_URL),
                read.text(ConfigKey.DATABASE_USER, "\\w{1,63}", "kiosk"),
                read.optionalPath(ConfigKey.DATABASE_PASSWORD_FILE),
                read.flag(ConfigKey.REDO_KEEP),
                Optional.of(read.number(ConfigKey.DRAFT_HOURS, 0, 720))
                        .filter(hours -> hours > 0)
                        .map(Duration::ofHours),
                Duration.ofDays(read.number(ConfigKey.RETENTION_DAYS, 0, 3650)),
                read.number(ConfigKey.REVIEW_PERCENT, 0, 100));
    }

    private static DeskPart desk(ConfigReader read) {
        return new DeskPart(
                Duration.ofMinutes(read.number(ConfigKey.IDLE_LOCK_MINUTES, 1, 240)),
                read.optionalPath(ConfigKey.CONSENT_FILE),
                read.optionalPath(ConfigKey.FORM_FILE),
                read.flag(ConfigKey.SOUND),
                new WindowPart(
                        read.flag(ConfigKey.FULL_SCREEN),
                        read.flag(ConfigKey.LOCKED_DOWN),
                        read.number(ConfigKey.CITIZEN_SCREEN, 0, 9),
                        read.optionalText(ConfigKey.PRINTER)),
                read.path(ConfigKey.LANGUAGE_FOLDER));
    }

    /** What only shows when keys are seen beside each other. */
    private void checkTogether(ConfigReader read) {
        if (gateway.address().isPresent() && gateway.authority().isEmpty()) {
            read.wrong(
                    ConfigKey.GATEWAY_CA,
                    "cần chứng thư gốc của máy chủ khi đã có địa chỉ",
                    "is needed when there is an address",
                    this);
        }
        if (gateway.quietFrom().isPresent() != gateway.quietTo().isPresent()) {
            read.wrong(
                    ConfigKey.GATEWAY_QUIET_TO,
                    "giờ nghỉ cần cả lúc bắt đầu và kết thúc",
                    "quiet hours need both a beginning and an end",
                    this);
        }
        if (store.databaseUrl().isPresent() && !store.databaseUrl().get().startsWith("jdbc:postgresql:")) {
            read.wrong(
                    ConfigKey.DATABASE_URL,
                    "chỉ dùng được PostgreSQL cho nhiều quầy",
                    "only PostgreSQL serves several counters",
                    this);
        }
    }
}
