package vn.eid.installer;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Class-data sharing for a quick start: the image carries the list of the classes that a start loads, and a script that
 * makes the archive from it. Java 17 binds an archive to the path of its jars, so it is made where the image finally lies:
 * by the package's script, or by whoever unpacked the archive. Without one the counter starts all the same, only slower.
 */
final class StartupArchive {
    /** Seconds that the counter's window stays open while its classes are listed. */
    private static final int SECONDS = 12;

    private static final String SCRIPT = """
            #!/bin/sh
            # Makes the archive of loaded classes for this very place; see README of installer, decision 6.
            set -eu
            here=$(cd "$(dirname "$0")" && pwd)
            classpath=$(sed -n 's/^app.classpath=//p' "$here/@NAME@.cfg" | sed "s|[$]APPDIR|$here|" | paste -sd: -)
            exec "$here/../runtime/bin/java" -Xshare:dump -XX:SharedClassListFile="$here/classes.lst" \\
              -XX:SharedArchiveFile="$here/startup.jsa" -XX:+UseSerialGC -Xlog:disable -cp "$classpath"
            """;

    private StartupArchive() {}

    /** Whether this machine can open the counter's window without a screen. */
    static boolean possible() {
        return Files.isExecutable(Path.of("/usr/bin/xvfb-run"));
    }

    /** Adds list and script to an image. */
    static void prepare(Edition edition, Path image, Path work) throws IOException, PackagingException {
        Path app = image.resolve("lib/app");
        Path script = app.resolve("archive-classes");
        Files.writeString(script, SCRIPT.replace("@NAME@", edition.packageName()), StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Set<String> classes = new LinkedHashSet<>();
        for (List<String> arguments : List.of(List.<String>of(), List.of("doctor"), List.of("setup"))) {
            classes.addAll(listed(edition, image, Files.createDirectories(work.resolve("start")), arguments));
        }
        Files.write(app.resolve("classes.lst"), classes, StandardCharsets.UTF_8);
    }

    private static List<String> listed(Edition edition, Path image, Path work, List<String> arguments)
            throws IOException, PackagingException {
        Path list = work.resolve("classes.lst");
        Files.deleteIfExists(list);
        var command = new ArrayList<>(List.of(
                "xvfb-run",
                "-a",
                "timeout",
                "-k",
                "10",
                Integer.toString(SECONDS),
                image.resolve("lib/runtime/bin/java").toString(),
                "-XX:DumpLoadedClassList=" + list,
                "-Dfile.encoding=UTF-8",
                "-Dh2.bindAddress=127.0.0.1",
                "--add-opens=java.smartcardio/sun.security.smartcardio=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-Dkiosk.data.folder=" + work.resolve("data"),
                "-Dkiosk.config=" + work.resolve("none.properties"),
                "-cp",
                classPath(edition, image),
                edition.mainClass()));
        command.addAll(arguments);
        // The window is ended by a signal, and doctor finds much missing here: how it ends is of no interest.
        Tools.run(Map.of(), tolerant(command));
        return Files.exists(list) ? Files.readAllLines(list, StandardCharsets.UTF_8) : List.of();
    }

    private static String[] tolerant(List<String> command) {
        var all = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1 || true", "sh"));
        all.addAll(command);
        return all.toArray(String[]::new);
    }

    private static String classPath(Edition edition, Path image) throws IOException {
        Path app = image.resolve("lib/app");
        return Files.readAllLines(app.resolve(edition.packageName() + ".cfg"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("app.classpath="))
                .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", app.toString()))
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElse("");
    }
}
