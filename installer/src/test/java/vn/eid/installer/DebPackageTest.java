package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The Debian package")
class DebPackageTest {
    @TempDir
    private Path folder;

    private SystemTree.Parts parts;

    @BeforeEach
    void aSmallImage() throws IOException {
        Path image = folder.resolve("image");
        Files.createDirectories(image.resolve("bin"));
        Path program = Files.writeString(image.resolve("bin/eid-kiosk"), "#!/bin/sh\nexit 0\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        parts = BuiltImage.parts(image, folder);
        Files.writeString(parts.guides().resolve("guide.html"), "<p>guide</p>");
    }

    @Test
    @DisplayName(
            "brings command, session, menu entry, manual pages, services, and rules for readers, cards and cameras")
    void bringsEverything() throws Exception {
        String list = contents(make(Edition.PRODUCTION));

        assertThat(list)
                .contains("-rwxr-xr-x root/root")
                .contains(
                        "./usr/bin/eid-kiosk\n",
                        "./usr/bin/eid-kiosk-session\n",
                        "./usr/sbin/eid-kiosk-lockdown\n",
                        "./usr/share/xsessions/eid-kiosk.desktop",
                        "./usr/share/applications/eid-kiosk.desktop",
                        "./usr/share/metainfo/vn.eid.eid-kiosk.metainfo.xml",
                        "./usr/share/icons/hicolor/scalable/apps/eid-kiosk.svg",
                        "./usr/share/man/man1/eid-kiosk.1.gz",
                        "./usr/share/man/man8/eid-kiosk-lockdown.8.gz",
                        "./lib/systemd/system/eid-sync-agent.service",
                        "./lib/systemd/system/eid-sync-agent-renew.path",
                        "./lib/udev/rules.d/70-eid-kiosk.rules",
                        "./usr/share/polkit-1/rules.d/50-eid-kiosk.rules",
                        "./usr/share/doc/eid-kiosk/examples/setup-answers.properties",
                        "./usr/share/doc/eid-kiosk/guide.html",
                        "./usr/share/doc/eid-kiosk/copyright");
    }

    @Test
    @DisplayName("of the training edition shares no path with production, and brings no service, session or rule")
    void editionsShareNothing() throws Exception {
        List<String> production = paths(make(Edition.PRODUCTION));
        List<String> training = paths(make(Edition.TRAINING));

        assertThat(training)
                .contains("./usr/bin/eid-kiosk-training")
                .noneMatch(it -> it.matches(".*(systemd|udev|polkit|xsessions|/etc/).*"));
        assertThat(training).doesNotContainAnyElementsOf(production);
    }

    @Test
    @DisplayName("leaves no placeholder in any of its texts")
    void fillsEveryPlaceholder() throws Exception {
        for (Edition edition : Edition.values()) {
            Path unpacked = unpack(make(edition));
            try (Stream<Path> files = Files.walk(unpacked)) {
                for (Path file : files.filter(
                                f -> Files.isRegularFile(f) && !f.toString().endsWith(".gz"))
                        .toList()) {
                    // System call groups of systemd begin with @ as well, in small letters.
                    assertThat(Files.readString(file, StandardCharsets.UTF_8))
                            .as(file.toString())
                            .doesNotContainPattern("@[A-Z_]+@");
                }
            }
        }
    }

    @Test
    @DisplayName("is the same to the byte when packed twice")
    void isReproducible() throws Exception {
        assertThat(sha256(make(Edition.PRODUCTION))).isEqualTo(sha256(make(Edition.PRODUCTION)));
    }

    @Test
    @DisplayName("has scripts that any shell reads, and that do nothing for a first installation's prerm and preinst")
    void scriptsAreShell() throws Exception {
        Path control = unpack(make(Edition.PRODUCTION)).resolve("DEBIAN");

        for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
            assertThat(Outcome.of("sh", "-n", control.resolve(script).toString())
                            .code())
                    .as(script)
                    .isZero();
            assertThat(Files.isExecutable(control.resolve(script))).isTrue();
        }
        assertThat(Outcome.of("sh", control.resolve("prerm").toString(), "upgrade"))
                .isEqualTo(new Outcome(0, ""));
        assertThat(Outcome.of("sh", control.resolve("preinst").toString(), "install"))
                .isEqualTo(new Outcome(0, ""));
    }

    @Test
    @DisplayName("of the training edition needs no script and no account at all")
    void trainingIsPlain() throws Exception {
        try (Stream<Path> files = Files.list(unpack(make(Edition.TRAINING)).resolve("DEBIAN"))) {
            assertThat(files.map(it -> it.getFileName().toString())).containsExactlyInAnyOrder("control", "md5sums");
        }
    }

    @Test
    @DisplayName("brings shell programs without syntax errors")
    void programsAreShell() throws Exception {
        Path unpacked = unpack(make(Edition.PRODUCTION));
        for (String program :
                List.of("usr/bin/eid-kiosk", "usr/bin/eid-kiosk-session", "usr/sbin/eid-kiosk-lockdown")) {
            assertThat(Outcome.of("sh", "-n", unpacked.resolve(program).toString()))
                    .as(program)
                    .isEqualTo(new Outcome(0, ""));
        }
    }

    @Test
    @DisplayName("locks the machine down only for an administrator, and says how it stands")
    void lockdown() throws Exception {
        Path lockdown = unpack(make(Edition.PRODUCTION)).resolve("usr/sbin/eid-kiosk-lockdown");

        assertThat(Outcome.of(lockdown.toString(), "status").text()).isIn("on\n", "off\n");
        assertThat(Outcome.of(lockdown.toString()).code()).isEqualTo(2);
    }

    @Test
    @DisplayName("runs its agent under an account of its own, hardened to an exposure of at most 3")
    void hardened() throws Exception {
        Outcome.needs("systemd-analyze");
        Path unit = unpack(make(Edition.PRODUCTION)).resolve("lib/systemd/system/eid-sync-agent.service");

        Outcome exposure = Outcome.of("systemd-analyze", "security", "--offline=true", "--no-pager", unit.toString());

        String line = exposure.text()
                .lines()
                .filter(it -> it.contains("Overall exposure level"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(exposure.text()));
        assertThat(Double.parseDouble(line.replaceAll(".*: ([0-9.]+).*", "$1"))).isLessThanOrEqualTo(3.0);
        assertThat(Files.readString(unit))
                .contains("User=eid-kiosk", "--config /etc/eid-kiosk/kiosk.properties", "RestartPreventExitStatus=78");
    }

    @Test
    @DisplayName("describes itself to software centres as they want it")
    void metainfo() throws Exception {
        Outcome.needs("appstreamcli");
        for (Edition edition : Edition.values()) {
            Path file = unpack(make(edition))
                    .resolve("usr/share/metainfo/vn.eid." + edition.packageName() + ".metainfo.xml");
            Outcome judged = Outcome.of("appstreamcli", "validate", "--no-net", file.toString());
            assertThat(judged.code()).as(judged.text()).isZero();
        }
    }

    @Test
    @DisplayName("passes lintian, with what is overridden named and reasoned")
    void lintian() throws Exception {
        Outcome.needs("lintian");
        for (Edition edition : Edition.values()) {
            Path deb = new DebPackage(edition, new Version("1.0.0-SNAPSHOT"), DebPackage.Packing.SMALL)
                    .make(parts, folder.resolve("work"), folder.resolve("small"));
            Outcome judged = Outcome.of(
                    "lintian",
                    "--allow-root",
                    "--fail-on",
                    "error,warning",
                    // A stand-in image has no runtime whose tags the overrides are for.
                    "--suppress-tags",
                    "mismatched-override,unused-override",
                    deb.toString());
            assertThat(judged.code()).as(judged.text()).isZero();
        }
        List<String> overrides =
                Files.readAllLines(unpack(make(Edition.PRODUCTION)).resolve("usr/share/lintian/overrides/eid-kiosk"));
        for (int i = 0; i < overrides.size(); i++) {
            boolean reasoned = overrides.get(i).startsWith("#")
                    || i > 0
                            && (overrides.get(i - 1).startsWith("#")
                                    || overrides.get(i - 1).startsWith("eid-kiosk:"));
            assertThat(reasoned).as(overrides.get(i)).isTrue();
        }
    }

    private Path make(Edition edition) throws IOException, PackagingException {
        return new DebPackage(edition, new Version("1.0.0-SNAPSHOT"), DebPackage.Packing.PLAIN)
                .make(parts, folder.resolve("work"), folder.resolve("out"));
    }

    private Path unpack(Path deb) throws IOException, PackagingException {
        Path unpacked = folder.resolve("unpacked-" + deb.getFileName());
        Tools.deleteTree(unpacked);
        Tools.run(java.util.Map.of(), "dpkg-deb", "-R", deb.toString(), unpacked.toString());
        return unpacked;
    }

    private static String contents(Path deb) throws Exception {
        return Outcome.of("dpkg-deb", "-c", deb.toString()).text();
    }

    /** Files and links, without folders. */
    private static List<String> paths(Path deb) throws Exception {
        return contents(deb)
                .lines()
                .filter(it -> !it.startsWith("d"))
                .map(it -> it.replaceAll(" -> .*", "").replaceAll(".* ", ""))
                .toList();
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
