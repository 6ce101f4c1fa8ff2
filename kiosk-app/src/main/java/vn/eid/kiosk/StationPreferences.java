package vn.eid.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.menu.TextSize;
import vn.eid.kiosk.screen.theme.Theme;

/**
 * How each account likes its windows, in one small file without a secret. What is lost or broken is asked for again in the
 * menu, so a damaged file counts as an empty one.
 */
public final class StationPreferences {
    private static final Logger LOG = LoggerFactory.getLogger(StationPreferences.class);
    private static final long LARGEST = 1 << 20;
    private static final int MOST = 1_000;

    private final Path file;

    public StationPreferences(Path file) {
        this.file = file;
    }

    /** What an account chose; empty when it chose nothing that still makes sense. */
    public synchronized Optional<Preferences> of(String account) {
        var stored = read().getProperty(account, "").split(" ");
        if (stored.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Preferences(
                    Locale.forLanguageTag(stored[0]),
                    Theme.valueOf(stored[1]),
                    TextSize.valueOf(stored[2]),
                    Boolean.parseBoolean(stored[3])));
        } catch (IllegalArgumentException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /** Remembers what an account chose. */
    public synchronized void keep(String account, Preferences chosen) {
        var all = read();
        if (all.size() >= MOST && !all.containsKey(account)) {
            all.clear();
        }
        all.setProperty(
                account,
                String.join(
                        " ",
                        chosen.language().toLanguageTag(),
                        chosen.theme().name(),
                        chosen.size().name(),
                        Boolean.toString(chosen.sound())));
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                all.store(out, "account = language theme text-size sound");
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notKept) {
            LOG.warn("preferences were not kept: {}", notKept.getClass().getSimpleName());
        }
    }

    private Properties read() {
        var all = new Properties();
        try {
            if (Files.exists(file) && Files.size(file) <= LARGEST) {
                try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    all.load(in);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            LOG.warn("preferences could not be read: {}", broken.getClass().getSimpleName());
            all.clear();
        }
        return all;
    }
}
