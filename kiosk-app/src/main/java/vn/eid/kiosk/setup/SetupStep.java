package vn.eid.kiosk.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What makes a counter ready, in the order in which a technician does it. */
public enum SetupStep {
    /** Code, name and number of the counter, and its language. */
    STATION(true),
    /** Address of the ministry, who signs its certificate, and for whom dossiers are sealed. */
    LINE(true),
    /** Authorities that vouch for chip cards (CSCA). */
    TRUST(false),
    /** The station's own key, and the request for its certificate. */
    KEY(true),
    /** The certificate that the ministry issued. */
    CERTIFICATE(true),
    /** The first person who may sign in. */
    SUPERVISOR(true),
    READER(false),
    CAMERA(false),
    PRINTER(false),
    /** On which screen the citizen looks. */
    SCREENS(false),
    /** What judges and compares faces. */
    MODELS(false);

    private final boolean needed;

    SetupStep(boolean needed) {
        this.needed = needed;
    }

    /** Whether the counter cannot open without it. */
    public boolean needed() {
        return needed;
    }

    /** The step without which this one cannot be done. */
    public Optional<SetupStep> after() {
        return switch (this) {
            case KEY -> Optional.of(STATION);
            case CERTIFICATE, SUPERVISOR -> Optional.of(KEY);
            default -> Optional.empty();
        };
    }

    /** What is asked for in this step. */
    public List<SetupKey> keys() {
        return Arrays.stream(SetupKey.values()).filter(it -> it.step() == this).toList();
    }

    /** As answers files and commands write it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step that an answers file means. */
    public static Optional<SetupStep> of(String tag) {
        return Arrays.stream(values()).filter(it -> it.tag().equals(tag)).findFirst();
    }
}
