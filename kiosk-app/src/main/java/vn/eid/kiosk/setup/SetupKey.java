package vn.eid.kiosk.setup;

import java.util.Arrays;
import java.util.Optional;
import vn.eid.kiosk.config.ConfigKey;

/** Everything that a first run may ask for; an answers file may hold these keys and no others. */
public enum SetupKey {
    STATION_CODE("station.code", SetupStep.STATION, Kind.TEXT, ConfigKey.STATION_CODE),
    STATION_NAME("station.name", SetupStep.STATION, Kind.TEXT, ConfigKey.STATION_NAME),
    STATION_COUNTER("station.counter", SetupStep.STATION, Kind.TEXT, ConfigKey.STATION_COUNTER),
    LANGUAGE("language", SetupStep.STATION, Kind.CHOICE, ConfigKey.LANGUAGE),
    GATEWAY_URL("gateway.url", SetupStep.LINE, Kind.TEXT, ConfigKey.GATEWAY_URL),
    GATEWAY_CA("gateway.ca", SetupStep.LINE, Kind.FILE, ConfigKey.GATEWAY_CA),
    GATEWAY_PROXY("gateway.proxy", SetupStep.LINE, Kind.TEXT, ConfigKey.GATEWAY_PROXY),
    MINISTRY_CERTIFICATE("ministry.certificate", SetupStep.LINE, Kind.FILE, ConfigKey.MINISTRY_CERTIFICATE),
    TRUST_IMPORT("trust.import", SetupStep.TRUST, Kind.FILES),
    KEY_SUBJECT("key.subject", SetupStep.KEY, Kind.TEXT),
    KEY_TOKEN_LIBRARY("key.token.library", SetupStep.KEY, Kind.FILE, ConfigKey.KEY_TOKEN_LIBRARY),
    KEY_TOKEN_SLOT("key.token.slot", SetupStep.KEY, Kind.TEXT, ConfigKey.KEY_TOKEN_SLOT),
    KEY_PIN_FILE("key.pin.file", SetupStep.KEY, Kind.FILE),
    KEY_REQUEST("key.request", SetupStep.KEY, Kind.FILE),
    KEY_CERTIFICATE("key.certificate", SetupStep.CERTIFICATE, Kind.FILE),
    SUPERVISOR_ACCOUNT("supervisor.account", SetupStep.SUPERVISOR, Kind.TEXT),
    SUPERVISOR_NAME("supervisor.name", SetupStep.SUPERVISOR, Kind.TEXT),
    /** First line of a file, so that no secret stands in the answers. */
    SUPERVISOR_SECRET_FILE("supervisor.secret.file", SetupStep.SUPERVISOR, Kind.FILE),
    /** Typed on the screen; never read from an answers file. */
    SUPERVISOR_SECRET("supervisor.secret", SetupStep.SUPERVISOR, Kind.SECRET),
    READER_PATTERN("reader.pattern", SetupStep.READER, Kind.CHOICE, ConfigKey.READER_PATTERN),
    CAMERA("camera", SetupStep.CAMERA, Kind.CHOICE, ConfigKey.CAMERA),
    PRINTER("printer", SetupStep.PRINTER, Kind.CHOICE, ConfigKey.PRINTER),
    CITIZEN_SCREEN("citizen.screen", SetupStep.SCREENS, Kind.CHOICE, ConfigKey.CITIZEN_SCREEN),
    MODEL_FOLDER("model.folder", SetupStep.MODELS, Kind.FILE, ConfigKey.MODEL_FOLDER),
    MODELS_FROM("models.from", SetupStep.MODELS, Kind.FILE);

    private final String key;
    private final SetupStep step;
    private final Kind kind;
    private final Optional<ConfigKey> config;

    SetupKey(String key, SetupStep step, Kind kind) {
        this(key, step, kind, Optional.empty());
    }

    SetupKey(String key, SetupStep step, Kind kind, ConfigKey config) {
        this(key, step, kind, Optional.of(config));
    }

    SetupKey(String key, SetupStep step, Kind kind, Optional<ConfigKey> config) {
        this.key = key;
        this.step = step;
        this.kind = kind;
        this.config = config;
    }

    /** How it is asked for. */
    public enum Kind {
        TEXT,
        /** Path of a file or folder. */
        FILE,
        /** Paths, separated by commas. */
        FILES,
        /** One of what the machine has, or text. */
        CHOICE,
        /** Shown to nobody. */
        SECRET
    }

    /** As written in an answers file. */
    public String key() {
        return key;
    }

    public SetupStep step() {
        return step;
    }

    public Kind kind() {
        return kind;
    }

    /** The key of the configuration that it decides; empty for what is used once. */
    public Optional<ConfigKey> config() {
        return config;
    }

    /** The constant of a written key. */
    public static Optional<SetupKey> of(String written) {
        return Arrays.stream(values()).filter(it -> it.key.equals(written)).findFirst();
    }
}
