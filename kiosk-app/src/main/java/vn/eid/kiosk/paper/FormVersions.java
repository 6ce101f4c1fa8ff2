package vn.eid.kiosk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The editions of form TK01: those of the program, and one that the administrator has put on this machine. */
public final class FormVersions {
    private static final List<String> BUILT_IN = List.of("tk01-2025.properties");
    private static final long LARGEST = 64 << 10;

    private final List<FormVersion> versions;

    private FormVersions(List<FormVersion> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing(FormVersion::from))
                .toList();
    }

    /**
     * The program's editions and, if there is one, the administrator's.
     *
     * @throws IOException when that file cannot be read, or is no edition
     */
    public static FormVersions with(Optional<Path> file) throws IOException {
        var versions = new ArrayList<>(builtIn());
        if (file.isPresent()) {
            versions.add(read(file.get()));
        }
        return new FormVersions(versions);
    }

    /** The program's editions. */
    public static FormVersions ofTheProgram() {
        return new FormVersions(builtIn());
    }

    /** The latest edition that has begun; the first one for days before all of them. */
    public FormVersion inForce(LocalDate day) {
        FormVersion current = versions.get(0);
        for (FormVersion version : versions) {
            current = version.from().isAfter(day) ? current : version;
        }
        return current;
    }

    private static List<FormVersion> builtIn() {
        return BUILT_IN.stream().map(FormVersions::builtIn).toList();
    }

    private static FormVersion builtIn(String name) {
        try (InputStream in = FormVersions.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return parse(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar lacks " + name, broken);
        }
    }

    private static FormVersion read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("a form of more than " + LARGEST + " bytes");
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return parse(reader);
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
    }

    private static FormVersion parse(Reader reader) throws IOException {
        var data = new Properties();
        data.load(reader);
        return FormVersion.read(data);
    }
}
