package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.menu.TextSize;
import vn.eid.kiosk.screen.theme.Theme;

@DisplayName("What an officer chose")
class StationPreferencesTest {
    private static final Preferences LARGE = new Preferences(Locale.ENGLISH, Theme.DARK, TextSize.LARGEST, false);

    @TempDir
    Path folder;

    @Test
    @DisplayName("is there again after a restart, for each account its own")
    void kept() {
        var file = folder.resolve("preferences.properties");
        new StationPreferences(file).keep("mau.le", LARGE);
        new StationPreferences(file).keep("thu.tran", LARGE.with(Theme.LIGHT));

        assertThat(new StationPreferences(file).of("mau.le")).contains(LARGE);
        assertThat(new StationPreferences(file).of("thu.tran")).contains(LARGE.with(Theme.LIGHT));
        assertThat(new StationPreferences(file).of("ai.do")).isEmpty();
    }

    @Test
    @DisplayName("counts as nothing when the file is damaged or of another version, and can be chosen again")
    void damaged() throws Exception {
        var file = folder.resolve("preferences.properties");
        Files.writeString(file, "mau.le=en SEPIA LARGEST false\nthu.tran=\\u12\n");
        var preferences = new StationPreferences(file);
        assertThat(preferences.of("mau.le")).isEmpty();
        preferences.keep("mau.le", LARGE);
        assertThat(preferences.of("mau.le")).contains(LARGE);
    }

    @Test
    @DisplayName("does not stop anybody's work when it cannot be written")
    void notWritten() {
        var preferences = new StationPreferences(folder.resolve("nowhere").resolve("preferences.properties"));
        preferences.keep("mau.le", LARGE);
        assertThat(preferences.of("mau.le")).isEmpty();
    }
}
