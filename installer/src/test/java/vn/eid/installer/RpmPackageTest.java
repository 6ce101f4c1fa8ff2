package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The RPM package")
class RpmPackageTest {
    @TempDir
    private Path folder;

    private Path image;

    @BeforeEach
    void aSmallImage() throws Exception {
        Outcome.needs("rpmbuild");
        image = folder.resolve("image");
        Files.createDirectories(image.resolve("bin"));
        Files.writeString(image.resolve("bin/eid-kiosk"), "#!/bin/sh\nexit 0\n");
    }

    private Path make(Edition edition) throws Exception {
        return new RpmPackage(edition, new Version("1.0.0-SNAPSHOT"))
                .make(BuiltImage.parts(image, folder), folder.resolve("work"), folder.resolve("out"));
    }

    private static String query(Path rpm, String what) throws Exception {
        return Outcome.of("rpm", "-qp", "--nosignature", what, rpm.toString()).text();
    }

    @Test
    @DisplayName("brings the same files as the Debian package")
    void files() throws Exception {
        assertThat(query(make(Edition.PRODUCTION), "--list"))
                .contains(
                        "/usr/bin/eid-kiosk\n",
                        "/opt/eid-kiosk/bin/eid-kiosk\n",
                        "/lib/systemd/system/eid-sync-agent.service\n",
                        "/usr/share/polkit-1/rules.d/50-eid-kiosk.rules\n")
                .doesNotContain("lintian", "DEBIAN");
    }

    @Test
    @DisplayName("asks for what it opens by name, updates only after a backup, and makes its account")
    void scripts() throws Exception {
        Path rpm = make(Edition.PRODUCTION);

        assertThat(query(rpm, "--requires")).contains("gtk3", "pcsc-lite-ccid");
        assertThat(query(rpm, "--scripts"))
                .contains("update check", "update prepare", "update finish", "useradd --system")
                .doesNotContainPattern("@[A-Z_]+@");
    }

    @Test
    @DisplayName("of a snapshot comes before its release, and training stands apart")
    void names() throws Exception {
        assertThat(make(Edition.TRAINING)).hasFileName("eid-kiosk-training-1.0.0-0.dev.x86_64.rpm");
        assertThat(query(make(Edition.TRAINING), "--list")).doesNotContain("/opt/eid-kiosk/", "systemd");
    }
}
