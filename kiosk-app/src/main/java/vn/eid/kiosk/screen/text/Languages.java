package vn.eid.kiosk.screen.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The languages of the windows: those of the jar, and every further one whose bundle {@code screens_<tag>.properties} an
 * administrator laid into a folder, with {@code consent_<tag>.txt} beside it. What a bundle leaves out is said in
 * Vietnamese; a consent that was not translated is shown in Vietnamese as a whole, never half.
 */
public final class Languages {
    /** Vietnamese and English. */
    public static final Languages OF_THE_JAR = new Languages(Map.of());

    private static final Logger LOG = LoggerFactory.getLogger(Languages.class);
    private static final Pattern NAME = Pattern.compile("screens_([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\\.properties");
    private static final long LARGEST = 1 << 20;
    private static final int MOST = 40;

    private final Map<Locale, Bundle> bundles = new LinkedHashMap<>();

    private Languages(Map<Locale, Bundle> added) {
        for (Locale own : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            bundles.put(own, Bundle.ofJar(own));
        }
        added.forEach(bundles::putIfAbsent);
    }

    /** With those of a folder; a folder that is not there, or a file that cannot be read, adds nothing. */
    public static Languages with(Path folder) {
        var added = new LinkedHashMap<Locale, Bundle>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.sorted().limit(1_000).forEach(file -> add(file, added));
            } catch (IOException unreadable) {
                LOG.warn("the folder of further languages cannot be read");
            }
        }
        return new Languages(added);
    }

    private static void add(Path file, Map<Locale, Bundle> added) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || added.size() >= MOST) {
            return;
        }
        var tag = name.group(1);
        try {
            var texts = new InputStreamReader(new ByteArrayInputStream(bytes(file)), StandardCharsets.UTF_8);
            Path consent = file.resolveSibling("consent_" + tag + ".txt");
            Optional<byte[]> agreed = Files.exists(consent) ? Optional.of(bytes(consent)) : Optional.empty();
            var locale = Locale.forLanguageTag(tag);
            added.put(locale, Bundle.added(locale, texts, agreed));
        } catch (IOException | IllegalArgumentException unusable) {
            LOG.warn("the language {} cannot be used: {}", tag, unusable.getMessage());
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("too large");
        }
        return Files.readAllBytes(file);
    }

    /** The same with another Vietnamese consent text, that of the administrator. */
    public Languages consenting(byte[] vietnamese) {
        var changed = new LinkedHashMap<>(bundles);
        changed.computeIfPresent(
                Texts.VIETNAMESE,
                (locale, bundle) -> new Bundle(locale, bundle.texts(), Optional.of(vietnamese.clone())));
        var languages = new Languages(Map.of());
        languages.bundles.putAll(changed);
        return languages;
    }

    /** Vietnamese first, then English, then the added ones. */
    public List<Locale> all() {
        return List.copyOf(bundles.keySet());
    }

    /** The words of a language; of Vietnamese when there is no such bundle. */
    public Texts texts(Locale locale, ZoneId zone) {
        return new Texts(bundles.getOrDefault(locale, bundles.get(Texts.VIETNAMESE)), zone);
    }
}
