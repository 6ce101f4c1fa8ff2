package vn.eid.kiosk.screen.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.eid.kiosk.screen.text.Texts;

/**
 * The text that a citizen agrees to, with its version and digest, so that anybody can prove later what was read.
 *
 * @param version from the first line of the file
 * @param sha256 hexadecimal digest of the whole file
 * @param language BCP 47 tag
 * @param paragraphs in reading order
 */
public record ConsentText(String version, String sha256, String language, List<String> paragraphs) {
    private static final String PREFIX = "version: ";

    public ConsentText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * The text in the language of a window: that which came with an added language, the jar's own, or the Vietnamese one
     * where nobody translated it or the translation names no version.
     */
    public static ConsentText of(Texts texts) {
        var language = texts.locale().toLanguageTag();
        return texts.consent()
                .flatMap(file -> usable(language, file))
                .orElseGet(() -> of(
                        ConsentText.class.getResource(name(texts.locale().getLanguage())) == null
                                ? Texts.VIETNAMESE
                                : texts.locale()));
    }

    /** The jar's text of a language. */
    public static ConsentText of(Locale locale) {
        var language = locale.getLanguage();
        try (InputStream file = ConsentText.class.getResourceAsStream(name(language))) {
            if (file == null) {
                throw new IllegalArgumentException("no consent text in language " + language);
            }
            return parse(language, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("consent text in language " + language, e);
        }
    }

    private static Optional<ConsentText> usable(String language, byte[] file) {
        try {
            return Optional.of(parse(language, file));
        } catch (IllegalArgumentException withoutVersion) {
            return Optional.empty();
        }
    }

    private static String name(String language) {
        return "consent_" + language + ".txt";
    }

    /**
     * A file of consent: its first line says the version, blank lines part the paragraphs.
     *
     * @throws IllegalArgumentException when it names no version or says nothing
     */
    public static ConsentText parse(String language, byte[] file) {
        var blocks = new String(file, StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .strip()
                .split("\n\n+");
        if (!blocks[0].startsWith(PREFIX) || blocks.length < 2) {
            throw new IllegalArgumentException("consent text without a version in language " + language);
        }
        var rest =
                Arrays.stream(blocks).skip(1).map(it -> it.replace('\n', ' ')).toList();
        return new ConsentText(blocks[0].substring(PREFIX.length()).strip(), digest(file), language, rest);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
