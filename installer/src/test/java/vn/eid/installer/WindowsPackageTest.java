package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the Windows package's source with wixl; WiX itself, and Windows, are not at hand in the tests. */
@DisplayName("The Windows package's source")
class WindowsPackageTest {
    @TempDir
    private Path folder;

    private Path msi;

    @BeforeEach
    void compileWithAStandInImage() throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/wixl"))) {
            System.out.println(
                    "SKIPPED, LOUDLY: wixl is not installed, the Windows package's source is not compiled here");
            assumeTrue(System.getenv("CI") != null, "wixl missing");
        }
        write("image/eid-kiosk.exe");
        write("image/app/kiosk-app.jar");
        write("image/runtime/bin/server/jvm.dll");
        write("daemon/prunsrv.exe");
        Path source = Path.of("src/windows/eid-kiosk.wxs").toAbsolutePath();
        msi = folder.resolve("out.msi");
        // wixl finds files by relative paths only.
        Tools.run(
                Map.of(),
                "sh",
                "-c",
                "cd '" + folder + "' && find image -type f | wixl-heat -p image/ --component-group ApplicationImage"
                        + " --var var.Image --directory-ref INSTALLDIR --win64 > image.wxs"
                        + " && wixl -a x64 -D Win64=yes -D Version=1.0.0 -D Image=image -D Daemon=daemon -o out.msi '"
                        + source + "' image.wxs");
    }

    @Test
    @DisplayName("installs the sync agent as a service that starts by itself and is removed with the package")
    void installsTheService() throws Exception {
        assertThat(table("ServiceInstall")).contains("eid-sync-agent\teID kiosk sync agent\t16\t2");
        assertThat(table("ServiceInstall")).contains("NT AUTHORITY\\LocalService");
        assertThat(table("ServiceControl")).contains("eid-sync-agent");
    }

    @Test
    @DisplayName("tells the service which configuration it shares with the counter")
    void configuresTheService() throws Exception {
        assertThat(table("Registry")).contains("--config[~]C:\\ProgramData\\eid-kiosk\\kiosk.properties");
    }

    @Test
    @DisplayName("is found by its next version through a code that never changes")
    void upgrades() throws Exception {
        assertThat(table("Upgrade")).contains("{6B0C1F0E-3C0B-4B57-9C55-8D7C1F7E2A11}");
    }

    @Test
    @DisplayName("puts the counter into the menu, and into sign-in only when asked")
    void shortcuts() throws Exception {
        assertThat(table("Shortcut")).contains("KioskMenu\tProgramMenuFolder");
        assertThat(table("Feature"))
                .containsPattern("Counter\\t\\tCounter\\t\\t2\\t1")
                .containsPattern("Autostart.*\\t2\\t2\\t");
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    private String table(String name) throws IOException {
        Process process = new ProcessBuilder("msiinfo", "export", msi.toString(), name).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
