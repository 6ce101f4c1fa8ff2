package vn.eid.kiosk.config;

import java.util.Arrays;
import java.util.Optional;

/** Every key that a configuration may hold; anything else in a file is a problem, not a wish. */
public enum ConfigKey {
    STATION_CODE("station.code"),
    STATION_NAME("station.name"),
    STATION_COUNTER("station.counter"),
    DATA_FOLDER("data.folder"),
    LANGUAGE("language"),
    LANGUAGE_FOLDER("language.folder"),
    TIME_ZONE("time.zone"),
    READER_PATTERN("reader.pattern"),
    SCANNER_DEVICE("scanner.device"),
    CAMERA("camera"),
    CAMERA_PAPERS("camera.papers"),
    CAMERA_VIRTUAL_ALLOWED("camera.virtual.allowed"),
    LIVENESS("liveness"),
    MODEL_FOLDER("model.folder"),
    TRUST_FOLDER("trust.folder"),
    KEY_STORE("key.store"),
    KEY_TOKEN_LIBRARY("key.token.library"),
    KEY_TOKEN_SLOT("key.token.slot"),
    KEY_PIN_FILE("key.pin.file"),
    MINISTRY_CERTIFICATE("ministry.certificate"),
    GATEWAY_URL("gateway.url"),
    GATEWAY_CA("gateway.ca"),
    GATEWAY_PROXY("gateway.proxy"),
    GATEWAY_BYTES_PER_SECOND("gateway.bytes.per.second"),
    GATEWAY_QUIET_FROM("gateway.quiet.from"),
    GATEWAY_QUIET_TO("gateway.quiet.to"),
    HOLIDAYS("holidays"),
    DATABASE_URL("database.url"),
    DATABASE_USER("database.user"),
    DATABASE_PASSWORD_FILE("database.password.file"),
    IDLE_LOCK_MINUTES("idle.lock.minutes"),
    REDO_KEEP("redo.keep"),
    DRAFT_HOURS("draft.hours"),
    RETENTION_DAYS("retention.days"),
    REVIEW_PERCENT("review.percent"),
    CONSENT_FILE("consent.file"),
    FORM_FILE("form.file"),
    FULL_SCREEN("full.screen"),
    LOCKED_DOWN("locked.down"),
    CITIZEN_SCREEN("citizen.screen"),
    PRINTER("printer"),
    SOUND("sound");

    private final String key;

    ConfigKey(String key) {
        this.key = key;
    }

    /** As written in the file; with {@code kiosk.} before it as a system property. */
    public String key() {
        return key;
    }

    /** The constant of a written key. */
    public static Optional<ConfigKey> of(String written) {
        return Arrays.stream(values()).filter(it -> it.key.equals(written)).findFirst();
    }
}
