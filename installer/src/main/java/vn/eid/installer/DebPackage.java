package vn.eid.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The Debian package: our own tree around jpackage's application image. jpackage's stock package names too few
 * dependencies and its scripts fail where no desktop is installed (README of installer, decision 1).
 */
final class DebPackage {
    /** Time of every file in the package, so that two builds of one source are equal. */
    private static final String EPOCH = "1763596800";

    private final Edition edition;
    private final Version version;

    DebPackage(Edition edition, Version version) {
        this.edition = edition;
        this.version = version;
    }

    /** Builds the tree below {@code work} and packs it into {@code out}. */
    Path make(Path image, Path licences, Path work, Path out) throws IOException, PackagingException {
        Path tree = work.resolve("deb-" + edition.packageName());
        Tools.deleteTree(tree);
        String name = edition.packageName();
        Path home = tree.resolve("opt").resolve(name);
        Tools.copyTree(image, home);
        readableTexts(home.resolve("lib/runtime/legal"));
        link(tree.resolve("usr/bin").resolve(name), "/opt/" + name + "/bin/" + name);
        text(tree.resolve("usr/share/applications/" + name + ".desktop"), "desktop", "rw-r--r--");
        text(tree.resolve("usr/share/doc/" + name + "/copyright"), "copyright", "rw-r--r--");
        gzip(tree.resolve("usr/share/doc/" + name + "/changelog.gz"), "changelog");
        gzip(tree.resolve("usr/share/man/man1/" + name + ".1.gz"), "man");
        text(tree.resolve("usr/share/lintian/overrides/" + name), "lintian-overrides", "rw-r--r--");
        Tools.copyTree(licences, tree.resolve("usr/share/doc/" + name + "/licences"));
        if (edition == Edition.PRODUCTION) {
            production(tree);
        }
        text(tree.resolve("etc/" + name + "/kiosk.properties"), "kiosk.properties", "rw-r--r--");
        control(tree);
        Files.createDirectories(out);
        Path deb = out.resolve(name + "_" + version.debian() + "_amd64.deb");
        Tools.run(
                Map.of("SOURCE_DATE_EPOCH", EPOCH),
                "sh",
                "-c",
                "find '" + tree + "' -newermt @" + EPOCH + " -exec touch -h -d @" + EPOCH + " {} + && "
                        + "dpkg-deb --root-owner-group -Zxz -b '" + tree + "' '" + deb + "'");
        return deb;
    }

    /** jlink leaves licence texts read-only even for their owner; Debian's policy wants 0644. */
    private static void readableTexts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
    }

    /** What only a real counter has: the agent's service and the rules for readers and cameras. */
    private void production(Path tree) throws IOException {
        text(tree.resolve("lib/systemd/system/eid-sync-agent.service"), "eid-sync-agent.service", "rw-r--r--");
        text(tree.resolve("lib/udev/rules.d/70-eid-kiosk.rules"), "udev.rules", "rw-r--r--");
        text(tree.resolve("usr/share/polkit-1/rules.d/50-eid-kiosk.rules"), "polkit.rules", "rw-r--r--");
    }

    private void control(Path tree) throws IOException {
        long kilobytes = Tools.size(tree) / 1024;
        Path debian = Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(
                debian.resolve("control"),
                template("control").replace("@SIZE@", Long.toString(kilobytes)),
                StandardCharsets.UTF_8);
        Files.writeString(
                debian.resolve("conffiles"),
                "/etc/" + edition.packageName() + "/kiosk.properties\n",
                StandardCharsets.UTF_8);
        for (String script : new String[] {"postinst", "prerm", "postrm"}) {
            text(debian.resolve(script), script, "rwxr-xr-x");
        }
    }

    private void text(Path file, String template, String permissions) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, template(template), StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private void gzip(Path file, String template) throws IOException {
        Files.createDirectories(file.getParent());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(template(template).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
    }

    private static void link(Path file, String target) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(target));
    }

    private String template(String name) throws IOException {
        String own = "deb/" + edition.name().toLowerCase(java.util.Locale.ROOT) + "-" + name;
        String path = getClass().getResource(own) != null ? own : "deb/" + name;
        try (InputStream in = getClass().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("template " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@NAME@", edition.packageName())
                    .replace("@TITLE@", edition.title())
                    .replace("@VERSION@", version.debian());
        }
    }
}
