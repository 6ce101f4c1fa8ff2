package vn.eid.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Licence and notice texts of every library, taken out of the jars themselves, with a list of what came along. */
final class Licences {
    private static final String TEXTS = "(?i)(meta-inf/)?(license|licence|notice|copying|ofl)[^/]*";
    private static final long LIMIT = 512 * 1024;

    private Licences() {}

    static void collect(List<Path> jars, Path into) throws IOException {
        Files.createDirectories(into);
        var list = new TreeSet<String>();
        for (Path jar : jars) {
            String name = jar.getFileName().toString().replaceAll("\\.jar$", "");
            list.add(name);
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream().toList()) {
                    if (!entry.isDirectory() && entry.getName().matches(TEXTS) && entry.getSize() < LIMIT) {
                        Path folder = Files.createDirectories(into.resolve(name));
                        String text = Path.of(entry.getName()).getFileName().toString();
                        try (InputStream in = file.getInputStream(entry)) {
                            Files.write(folder.resolve(text), in.readAllBytes());
                        }
                    }
                }
            }
        }
        Files.writeString(into.resolve("LIBRARIES"), String.join("\n", list) + "\n", StandardCharsets.UTF_8);
    }
}
