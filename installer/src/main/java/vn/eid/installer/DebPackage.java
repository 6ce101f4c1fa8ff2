package vn.eid.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The Debian package: our own tree around jpackage's application image. jpackage's stock package names too few
 * dependencies and its scripts fail where no desktop is installed (README of installer, decision 1).
 */
final class DebPackage {
    /** Time of every file in a package, so that two builds of one source are equal. */
    static final String EPOCH = "1763596800";

    private static final List<String> SCRIPTS = List.of("preinst", "postinst", "prerm", "postrm");

    private static final String MD5SUMS =
            "find . -path ./DEBIAN -prune -o -type f -printf '%P\\0' | sort -z | xargs -0 md5sum > DEBIAN/md5sums";

    private final Edition edition;
    private final Version version;
    private final Packing packing;

    /** How a package is packed. */
    enum Packing {
        /** Small, for sending: half a minute. */
        SMALL("xz"),
        /** As it is, for trying at once. */
        PLAIN("none");

        private final String method;

        Packing(String method) {
            this.method = method;
        }
    }

    DebPackage(Edition edition, Version version, Packing packing) {
        this.edition = edition;
        this.version = version;
        this.packing = packing;
    }

    /** Builds the tree below {@code work} and packs it into {@code out}. */
    Path make(SystemTree.Parts parts, Path work, Path out) throws IOException, PackagingException {
        String name = edition.packageName();
        var texts = new PackageTexts(edition, version);
        Path tree = work.resolve("deb-" + name);
        Tools.deleteTree(tree);
        new SystemTree(edition, texts).make(parts, tree);
        write(tree.resolve("usr/share/lintian/overrides/" + name), texts.of("lintian-overrides"), "rw-r--r--");
        control(tree, texts);
        Files.createDirectories(out);
        Path deb = out.resolve(name + "_" + version.debian() + "_amd64.deb");
        Tools.run(
                Map.of("SOURCE_DATE_EPOCH", EPOCH),
                "sh",
                "-c",
                "cd '" + tree + "' && " + MD5SUMS + " && " + settled(tree) + " && dpkg-deb --root-owner-group -Z"
                        + packing.method + " -b '" + tree + "' '" + deb + "'");
        return deb;
    }

    /** A command that takes newer times of files down to the one time. */
    static String settled(Path tree) {
        return "find '" + tree + "' -newermt @" + EPOCH + " -exec touch -h -d @" + EPOCH + " {} +";
    }

    private static void control(Path tree, PackageTexts texts) throws IOException {
        String kilobytes = Long.toString(Tools.size(tree) / 1024);
        Path debian = Files.createDirectories(tree.resolve("DEBIAN"));
        write(debian.resolve("control"), texts.with("SIZE", kilobytes).of("control"), "rw-r--r--");
        for (String script : SCRIPTS) {
            if (texts.has(script)) {
                write(debian.resolve(script), texts.of(script), "rwxr-xr-x");
            }
        }
    }

    private static void write(Path file, String text, String permissions) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
