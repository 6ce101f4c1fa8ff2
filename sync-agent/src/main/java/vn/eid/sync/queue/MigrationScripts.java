package vn.eid.sync.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The migrations that this program brings along, as their file names tell: in a jar, or in a folder of classes. */
final class MigrationScripts {
    private static final String FIRST = "migration/V1__dossiers.sql";
    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

    private MigrationScripts() {}

    /** Numbers of all scripts. */
    static Set<String> versions() {
        // Asked for by a file, since a jar need not have entries for its folders.
        var first = Objects.requireNonNull(Schema.class.getResource(FIRST), "the program's own migrations");
        try (var names = namesBeside(first)) {
            return names.map(MigrationScripts::version)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own migrations cannot be listed", e);
        }
    }

    private static Optional<String> version(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Stream<String> namesBeside(URL file) throws IOException {
        if (file.openConnection() instanceof JarURLConnection inside) {
            var folder =
                    inside.getEntryName().substring(0, inside.getEntryName().lastIndexOf('/') + 1);
            return inside.getJarFile().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder))
                    .map(name -> name.substring(folder.length()));
        }
        return Files.list(Path.of(uri(file)).getParent())
                .map(found -> found.getFileName().toString());
    }

    private static URI uri(URL file) throws IOException {
        try {
            return file.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
