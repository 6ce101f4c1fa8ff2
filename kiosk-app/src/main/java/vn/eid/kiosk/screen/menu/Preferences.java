package vn.eid.kiosk.screen.menu;

import java.util.Locale;
import vn.eid.kiosk.screen.theme.Theme;

/**
 * How an officer likes the windows; kept by account, so that the next shift finds its own.
 *
 * @param language of the officer's window
 * @param sound whether success and fault are heard too
 */
public record Preferences(Locale language, Theme theme, TextSize size, boolean sound) {
    public Preferences with(Locale other) {
        return new Preferences(other, theme, size, sound);
    }

    public Preferences with(Theme other) {
        return new Preferences(language, other, size, sound);
    }

    public Preferences with(TextSize other) {
        return new Preferences(language, theme, other, sound);
    }

    public Preferences withSound(boolean heard) {
        return new Preferences(language, theme, size, heard);
    }
}
