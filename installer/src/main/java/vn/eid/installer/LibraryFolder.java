package vn.eid.installer;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The jars of one edition, taken from the class path that the build wrote. JavaFX goes apart, since it becomes modules of
 * the runtime. Each library stays a jar of its own, so that LGPL libraries can be replaced by the owner of the machine.
 */
final class LibraryFolder {
    private final List<Path> application;
    private final List<Path> javafxModules;

    private LibraryFolder(List<Path> application, List<Path> javafxModules) {
        this.application = List.copyOf(application);
        this.javafxModules = List.copyOf(javafxModules);
    }

    /** Reads the class path of an edition; every entry must be a jar, so the modules must have been packaged. */
    static LibraryFolder read(Path classPathFile) throws PackagingException {
        if (!Files.exists(classPathFile)) {
            throw new PackagingException("class path of the edition is missing: build first (./kiosk package does)");
        }
        try {
            var application = new ArrayList<Path>();
            var javafx = new ArrayList<Path>();
            String line =
                    Files.readString(classPathFile, StandardCharsets.UTF_8).strip();
            for (Path jar :
                    Arrays.stream(line.split(File.pathSeparator)).map(Path::of).toList()) {
                String name = jar.getFileName().toString();
                if (!name.endsWith(".jar") || !Files.isRegularFile(jar)) {
                    throw new PackagingException(name + " is no jar: package the modules first");
                }
                if (!name.startsWith("javafx-")) {
                    application.add(jar);
                } else if (name.matches("javafx-.*-(linux|win|mac)[a-z0-9-]*\\.jar")) {
                    javafx.add(jar);
                }
            }
            return new LibraryFolder(application, javafx);
        } catch (IOException e) {
            throw new PackagingException("cannot read the class path of the edition", e);
        }
    }

    List<Path> application() {
        return application;
    }

    List<Path> javafxModules() {
        return javafxModules;
    }

    /** Copies the application's jars, leaving native libraries of other systems behind. */
    void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path jar : application) {
            Path target = folder.resolve(jar.getFileName().toString());
            if (JarSlimmer.carriesForeignNatives(jar)) {
                JarSlimmer.slim(jar, target);
            } else {
                Files.copy(jar, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
