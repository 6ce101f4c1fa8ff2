package vn.eid.kiosk.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.Properties;
import vn.eid.kiosk.message.Language;

/** The words of the first run in one language; keys follow the constants, a test keeps both bundles in step. */
public final class SetupTexts {
    private final Properties texts = new Properties();

    public SetupTexts(Language language) {
        String name = "setup_" + language.tag() + ".properties";
        try (InputStream in = SetupTexts.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar lacks " + name, broken);
        }
    }

    /** Name of a step. */
    public String title(SetupStep step) {
        return text("step." + step.tag() + ".title");
    }

    /** What a step is for, one or two sentences. */
    public String line(SetupStep step) {
        return text("step." + step.tag() + ".line");
    }

    /** What a key asks for. */
    public String label(SetupKey key) {
        return text("key." + key.key());
    }

    /** What was found. */
    public String sentence(SetupResult result) {
        return new MessageFormat(text("finding." + result.finding().name()))
                .format(result.details().toArray());
    }

    /** The one thing to do; empty when there is nothing to do. */
    public Optional<String> action(SetupFinding finding) {
        return Optional.ofNullable(texts.getProperty("finding." + finding.name() + ".action"));
    }

    /** Any other text of the first run. */
    public String of(String key, Object... arguments) {
        return arguments.length == 0 ? text(key) : new MessageFormat(text(key)).format(arguments);
    }

    private String text(String key) {
        return Optional.ofNullable(texts.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("no text for " + key));
    }
}
