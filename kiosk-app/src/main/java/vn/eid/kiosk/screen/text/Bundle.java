package vn.eid.kiosk.screen.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;

/**
 * The texts of one language, and those of Vietnamese for what it does not say.
 *
 * @param texts with defaults
 * @param consent file of the consent text that came with an added language; empty for the jar's own
 */
record Bundle(Locale locale, Properties texts, Optional<byte[]> consent) {
    /** The enrolment's words, those of the station's services, and those of its lists and reports. */
    static final List<String> PARTS = List.of("screens", "services", "lists");

    /** The bundle of a language that the jar brings. */
    static Bundle ofJar(Locale locale) {
        var texts = new Properties();
        PARTS.forEach(part -> load(part + "_" + locale.getLanguage() + ".properties", locale, texts));
        return new Bundle(locale, texts, Optional.empty());
    }

    private static void load(String name, Locale locale, Properties texts) {
        try (InputStream file = Bundle.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new MissingResourceException("no texts in language " + locale, name, "");
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** A language from outside the jar; what it lacks is said in Vietnamese. */
    static Bundle added(Locale locale, Reader file, Optional<byte[]> consent) throws IOException {
        var texts = new Properties(ofJar(Texts.VIETNAMESE).texts());
        texts.load(file);
        return new Bundle(locale, texts, consent);
    }

    /** The text of a key. */
    String of(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("no text " + key + " in " + locale, Bundle.class.getName(), key);
        }
        return text;
    }
}
