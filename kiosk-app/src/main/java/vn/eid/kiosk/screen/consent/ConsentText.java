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

    /** The text of a language. */
    public static ConsentText of(Locale locale) {
        var language = locale.getLanguage();
        try (InputStream file = ConsentText.class.getResourceAsStream("consent_" + language + ".txt")) {
            if (file == null) {
                throw new IllegalArgumentException("no consent text in language " + language);
            }
            byte[] bytes = file.readAllBytes();
            var blocks = new String(bytes, StandardCharsets.UTF_8).strip().split("\n\n");
            if (!blocks[0].startsWith(PREFIX)) {
                throw new IllegalArgumentException("consent text without a version in language " + language);
            }
            var rest = Arrays.stream(blocks)
                    .skip(1)
                    .map(it -> it.replace('\n', ' '))
                    .toList();
            return new ConsentText(blocks[0].substring(PREFIX.length()), digest(bytes), language, rest);
        } catch (IOException e) {
            throw new UncheckedIOException("consent text in language " + language, e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
