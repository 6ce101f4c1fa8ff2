package vn.eid.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.Executor;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.StoredAccounts;
import vn.eid.kiosk.screen.WindowSettings;
import vn.eid.kiosk.screen.consent.ConsentText;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.menu.TextSize;
import vn.eid.kiosk.screen.sound.DeviceSounds;
import vn.eid.kiosk.screen.text.Languages;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.sync.station.StoreSettings;

/** What the windows of a counter at work begin with: languages, consent text, menu, tones and their places. */
final class WindowParts {
    private final KioskConfig config;
    private final CounterThreads threads;
    private final Executor fx;
    private final Clock clock;

    WindowParts(KioskConfig config, CounterThreads threads, Executor fx, Clock clock) {
        this.config = config;
        this.threads = threads;
        this.fx = fx;
        this.clock = clock;
    }

    /** Those of the jar and of the administrator's folder, with the administrator's consent text. */
    Languages languages() throws IOException {
        var languages = Languages.with(config.desk().languages());
        if (config.desk().consentFile().isEmpty()) {
            return languages;
        }
        byte[] consent = Files.readAllBytes(config.desk().consentFile().get());
        try {
            ConsentText.parse(Language.VIETNAMESE.tag(), consent);
        } catch (IllegalArgumentException broken) {
            // Citizens must not agree to another text than the one that the administrator chose.
            throw new CommandFailure("consent.file: dòng đầu phải là / the first line must be 'version: …'", broken);
        }
        return languages.consenting(consent);
    }

    /** @param tools of the examination */
    WindowSettings settings(StoredAccounts accounts, Languages languages, DeviceTools tools) {
        var usual = new Preferences(
                config.station().language().locale(),
                Theme.LIGHT,
                TextSize.NORMAL,
                config.desk().sound());
        var window = config.desk().window();
        return new WindowSettings(
                usual,
                menu(accounts, languages, tools),
                new DeviceSounds(threads.background()),
                config.desk().idleLock(),
                new WindowSettings.Placement(true, window.fullScreen(), window.lockedDown(), window.citizenScreen()));
    }

    private CounterMenu menu(StoredAccounts accounts, Languages languages, DeviceTools tools) {
        var keys = new StationAdministration(
                () -> ConfiguredStore.of(config),
                StoreSettings.Role.COUNTER,
                () -> config.store().retention(),
                clock);
        var words = new OfficerMessages(config.station().language());
        return new CounterMenu(
                new StationPreferences(config.store().folder().resolve("preferences.properties")),
                CounterMenu.of(accounts),
                new StationDoctor(() -> config, tools, keys, words, clock).whileOpen(),
                language -> languages.texts(language, config.station().zone()),
                threads.background(),
                fx);
    }
}
