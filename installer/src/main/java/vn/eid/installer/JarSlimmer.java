package vn.eid.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Leaves the native libraries of other systems out of a jar: OpenCV's holds seven of them in 107 MB. Java classes and
 * licences stay as they are.
 */
final class JarSlimmer {
    private JarSlimmer() {}

    /** Whether it is the one library where this is worth it. */
    static boolean carriesForeignNatives(Path jar) {
        return jar.getFileName().toString().startsWith("opencv-");
    }

    static void slim(Path from, Path to) throws IOException {
        try (JarFile source = new JarFile(from.toFile());
                JarOutputStream target = new JarOutputStream(Files.newOutputStream(to))) {
            for (JarEntry entry : source.stream().toList()) {
                if (foreign(entry.getName())) {
                    continue;
                }
                var copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                target.putNextEntry(copy);
                try (InputStream content = source.getInputStream(entry)) {
                    content.transferTo(target);
                }
                target.closeEntry();
            }
        }
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    }

    /** A native library that is neither for this system nor for this processor. */
    private static boolean foreign(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        if (!name.startsWith("nu/pattern/opencv/")) {
            return false;
        }
        return !name.startsWith("nu/pattern/opencv/linux/x86_64/") && name.matches(".*\\.(so|dll|dylib)$");
    }
}
