package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./kiosk package")
class PackageMainTest {
    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    @DisplayName("explains itself in Vietnamese and English")
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Làm gói cài đặt")
                .contains("Makes the packages");
    }

    @Test
    @DisplayName("refuses what it does not know, and makes nothing")
    void refusesTheUnknown() {
        assertThat(run("--edition", "demo")).isEqualTo(2);
        assertThat(run("--fast")).isEqualTo(2);
        assertThat(run("--out")).isEqualTo(2);
        assertThat(home.resolve("installer")).doesNotExist();
    }

    @Test
    @DisplayName("says to build first when there is nothing to package")
    void saysToBuildFirst() throws Exception {
        Files.writeString(home.resolve("pom.xml"), "<project><version>1.0.0-SNAPSHOT</version></project>");

        assertThat(run("--image-only")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("build first");
    }

    private int run(String... args) {
        return PackageMain.run(args, home, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
