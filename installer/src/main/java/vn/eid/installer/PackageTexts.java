package vn.eid.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The texts of a package with its edition's names filled in; an edition's own text goes before the common one. */
final class PackageTexts {
    private final Edition edition;
    private final Map<String, String> words = new LinkedHashMap<>();

    PackageTexts(Edition edition, Version version) {
        this.edition = edition;
        words.put("NAME", edition.packageName());
        words.put("TITLE", edition.title());
        words.put("TITLE_EN", edition.englishTitle());
        words.put("SUMMARY", edition.summary());
        words.put("MORE", edition.remark());
        words.put("DEPENDS", edition.dependencies());
        words.put("COLOUR", edition.colour());
        words.put("ARGUMENTS", edition.arguments());
        words.put("VERSION", version.debian());
    }

    /** The same with one more word. */
    PackageTexts with(String word, String value) {
        words.put(word, value);
        return this;
    }

    /** Whether this edition has such a text. */
    boolean has(String name) {
        return getClass().getResource(own(name)) != null || getClass().getResource("deb/" + name) != null;
    }

    private String own(String name) {
        return "deb/" + edition.name().toLowerCase(Locale.ROOT) + "-" + name;
    }

    /** A text with its words. */
    String of(String name) throws IOException {
        String path = getClass().getResource(own(name)) != null ? own(name) : "deb/" + name;
        try (InputStream in = getClass().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("template " + name + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace("@" + word.getKey() + "@", word.getValue());
            }
            return text.replaceAll("\n+\\z", "\n");
        }
    }
}
