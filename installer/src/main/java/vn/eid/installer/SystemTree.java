package vn.eid.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Everything that a package puts into a system, as a tree that begins at its root; the same for Debian and RPM. */
final class SystemTree {
    private static final String TEXT = "rw-r--r--";
    private static final String PROGRAM = "rwxr-xr-x";

    private final Edition edition;
    private final PackageTexts texts;

    SystemTree(Edition edition, PackageTexts texts) {
        this.edition = edition;
        this.texts = texts;
    }

    /**
     * What a package is made of.
     *
     * @param image application with its runtime
     * @param licences of the libraries, with the bill of materials
     * @param guides documents for technicians; may be an empty folder
     */
    record Parts(Path image, Path licences, Path guides) {}

    /** One text of the system. */
    private record Item(String path, String template, String permissions) {}

    /** Builds the tree; {@code tree} must not exist. */
    void make(Parts parts, Path tree) throws IOException {
        String name = edition.packageName();
        Path home = tree.resolve("opt").resolve(name);
        Tools.copyTree(parts.image(), home);
        readableTexts(home.resolve("lib/runtime/legal"));
        Path doc = tree.resolve("usr/share/doc/" + name);
        Tools.copyTree(parts.licences(), doc.resolve("licences"));
        Tools.copyTree(parts.guides(), doc);
        for (Item item : items()) {
            text(tree, item);
        }
        if (edition == Edition.TRAINING) {
            Path command = tree.resolve("usr/bin").resolve(name);
            Files.createDirectories(command.getParent());
            Files.createSymbolicLink(command, Path.of("/opt/" + name + "/bin/" + name));
        }
    }

    private List<Item> items() {
        String name = edition.packageName();
        var items = new ArrayList<>(List.of(
                new Item("usr/share/applications/" + name + ".desktop", "desktop", TEXT),
                new Item("usr/share/metainfo/vn.eid." + name + ".metainfo.xml", "metainfo.xml", TEXT),
                new Item("usr/share/icons/hicolor/scalable/apps/" + name + ".svg", "icon.svg", TEXT),
                new Item("usr/share/doc/" + name + "/copyright", "copyright", TEXT),
                new Item("usr/share/doc/" + name + "/changelog.gz", "changelog", TEXT),
                new Item("usr/share/man/man1/" + name + ".1.gz", "man", TEXT)));
        if (edition == Edition.PRODUCTION) {
            items.addAll(counter(name));
        }
        return items;
    }

    /** What only a real counter has: its account's command and session, the agent's service, rules for devices. */
    private static List<Item> counter(String name) {
        return List.of(
                new Item("usr/bin/" + name, "command", PROGRAM),
                new Item("usr/bin/" + name + "-session", "session", PROGRAM),
                new Item("usr/sbin/" + name + "-lockdown", "lockdown", PROGRAM),
                new Item("usr/share/xsessions/" + name + ".desktop", "session.desktop", TEXT),
                new Item("usr/share/" + name + "/openbox.xml", "openbox.xml", TEXT),
                new Item("usr/share/man/man1/" + name + "-session.1.gz", "man-session", TEXT),
                new Item("usr/share/man/man8/" + name + "-lockdown.8.gz", "man-lockdown", TEXT),
                new Item(
                        "usr/share/doc/" + name + "/examples/setup-answers.properties",
                        "setup-answers.properties",
                        TEXT),
                new Item("lib/systemd/system/eid-sync-agent.service", "eid-sync-agent.service", TEXT),
                new Item("lib/systemd/system/eid-sync-agent-renew.service", "renew.service", TEXT),
                new Item("lib/systemd/system/eid-sync-agent-renew.path", "renew.path", TEXT),
                new Item("lib/udev/rules.d/70-eid-kiosk.rules", "udev.rules", TEXT),
                new Item("usr/share/polkit-1/rules.d/50-eid-kiosk.rules", "polkit.rules", TEXT));
    }

    private void text(Path tree, Item item) throws IOException {
        Path file = tree.resolve(item.path());
        Files.createDirectories(file.getParent());
        byte[] content = texts.of(item.template()).getBytes(StandardCharsets.UTF_8);
        Files.write(file, item.path().endsWith(".gz") ? gzip(content) : content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(item.permissions()));
    }

    /** At the highest level, as Debian's policy wants it, and without a time of its own. */
    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(java.util.zip.Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(content);
        }
        byte[] packed = bytes.toByteArray();
        packed[8] = 2; // RFC 1952 XFL: the slowest, best compression was used
        return packed;
    }

    /** jlink leaves licence texts read-only even for their owner; Debian's policy wants 0644. */
    private static void readableTexts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(TEXT));
            }
        }
    }
}
