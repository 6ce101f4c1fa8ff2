package vn.eid.kiosk.screen.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/** The light and the dark appearance. */
public enum Theme {
    LIGHT,
    DARK;

    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf");

    /** The other of the two. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Loads the fonts and makes this the appearance of the whole program; FX thread. */
    public void install() {
        FONTS.forEach(Theme::load);
        var base = this == DARK ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
    }

    /** Dresses the root of a window or popup; each root needs it. */
    public void dress(Parent root) {
        root.getStylesheets().setAll(sheet("tokens.css"), sheet("counter.css"), sheet("services.css"));
        root.getStyleClass().remove("dark");
        if (this == DARK) {
            root.getStyleClass().add("dark");
        }
    }

    private static String sheet(String name) {
        return Theme.class.getResource(name).toExternalForm();
    }

    private static void load(String name) {
        try (InputStream font = FlatInterFont.class.getResourceAsStream(name)) {
            Font.loadFont(font, 16);
        } catch (IOException e) {
            throw new UncheckedIOException("font " + name, e);
        }
    }
}
