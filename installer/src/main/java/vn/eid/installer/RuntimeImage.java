package vn.eid.installer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Java runtime of a package: only the modules that the counter uses, JavaFX among them, made by jlink. */
final class RuntimeImage {
    /** Found by running the product; PKCS#11 tokens need jdk.crypto.cryptoki, Vietnamese collation jdk.localedata. */
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.sql",
            "java.desktop",
            "java.logging",
            "java.naming",
            "java.net.http",
            "java.management",
            "java.smartcardio",
            "java.xml",
            "jdk.unsupported",
            "jdk.crypto.ec",
            "jdk.crypto.cryptoki",
            "jdk.httpserver",
            "jdk.localedata",
            "jdk.management",
            "jdk.zipfs",
            "jdk.net",
            "javafx.base",
            "javafx.graphics",
            "javafx.controls",
            "javafx.swing");

    private RuntimeImage() {}

    static void link(Path jdk, List<Path> javafx, Path into) throws PackagingException {
        String modulePath = javafx.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Tools.run(
                Map.of(),
                jdk.resolve("bin/jlink").toString(),
                "--module-path",
                modulePath,
                "--add-modules",
                String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--include-locales=en,vi",
                "--compress=2",
                "--output",
                into.toString());
    }
}
