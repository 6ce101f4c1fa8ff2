package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The Debian package")
class DebPackageTest {
    @TempDir
    private Path folder;

    private Path image;
    private Path licences;

    @BeforeEach
    void aSmallImage() throws IOException {
        image = folder.resolve("image");
        Files.createDirectories(image.resolve("bin"));
        Files.writeString(image.resolve("bin/eid-kiosk"), "#!/bin/sh\nexit 0\n");
        licences = Files.createDirectories(folder.resolve("licences"));
        Files.writeString(licences.resolve("LIBRARIES"), "jmrtd\n");
    }

    @Test
    @DisplayName("brings command, menu entry, manual page, service, reader and card rules")
    void bringsEverything() throws Exception {
        String list = contents(make(Edition.PRODUCTION));

        assertThat(list)
                .contains("./usr/bin/eid-kiosk -> /opt/eid-kiosk/bin/eid-kiosk")
                .contains("./usr/share/applications/eid-kiosk.desktop")
                .contains("./usr/share/man/man1/eid-kiosk.1.gz")
                .contains("./lib/systemd/system/eid-sync-agent.service")
                .contains("./lib/udev/rules.d/70-eid-kiosk.rules")
                .contains("./usr/share/polkit-1/rules.d/50-eid-kiosk.rules")
                .contains("./usr/share/doc/eid-kiosk/copyright");
    }

    @Test
    @DisplayName("of the training edition shares no path with production and brings no service")
    void editionsShareNothing() throws Exception {
        String list = contents(make(Edition.TRAINING));

        assertThat(list)
                .doesNotContain("/opt/eid-kiosk/")
                .doesNotContain("systemd")
                .doesNotContain("udev");
        assertThat(list).contains("/opt/eid-kiosk-training/");
    }

    @Test
    @DisplayName("leaves no placeholder in any of its texts")
    void fillsEveryPlaceholder() throws Exception {
        Path unpacked = unpack(make(Edition.PRODUCTION));

        try (var files = Files.walk(unpacked)) {
            for (Path file : files.filter(
                            f -> Files.isRegularFile(f) && !f.toString().endsWith(".gz"))
                    .toList()) {
                // System call groups of systemd begin with @ as well, in small letters.
                assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContainPattern("@[A-Z]+@");
            }
        }
    }

    @Test
    @DisplayName("is the same to the byte when packed twice")
    void isReproducible() throws Exception {
        assertThat(sha256(make(Edition.PRODUCTION))).isEqualTo(sha256(make(Edition.PRODUCTION)));
    }

    @Test
    @DisplayName("runs its scripts without error where no systemd and no udev runs")
    void scriptsAreShell() throws Exception {
        Path unpacked = folder.resolve("control");
        Tools.run(java.util.Map.of(), "dpkg-deb", "-e", make(Edition.PRODUCTION).toString(), unpacked.toString());

        for (String script : new String[] {"postinst", "prerm", "postrm"}) {
            Tools.run(java.util.Map.of(), "sh", "-n", unpacked.resolve(script).toString());
            assertThat(Files.isExecutable(unpacked.resolve(script))).isTrue();
        }
        Tools.run(java.util.Map.of(), "sh", unpacked.resolve("prerm").toString(), "upgrade");
    }

    private Path make(Edition edition) throws IOException, PackagingException {
        return new DebPackage(edition, new Version("1.0.0-SNAPSHOT"))
                .make(image, licences, folder.resolve("work"), folder.resolve("out"));
    }

    private Path unpack(Path deb) throws PackagingException {
        Path unpacked = folder.resolve("unpacked");
        Tools.run(java.util.Map.of(), "dpkg-deb", "-R", deb.toString(), unpacked.toString());
        return unpacked;
    }

    private static String contents(Path deb) throws Exception {
        Process process = new ProcessBuilder("dpkg-deb", "-c", deb.toString()).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
