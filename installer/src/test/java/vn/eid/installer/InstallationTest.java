package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code src/test/sh/installation.sh}: two versions of the real production package are installed, set up, used,
 * upgraded, downgraded and purged in a root whose changes are kept in memory.
 */
// Minutes of work as root in a root of its own: ./kiosk test -Dinstallation.test=true
@EnabledIfSystemProperty(named = "installation.test", matches = "true")
@DisplayName("The production package on a machine")
class InstallationTest {
    private static final int LEFT_OUT = 77;

    @Test
    @DisplayName("is installed, set up, used, upgraded and downgraded with a full queue, and purged without a trace")
    void wholeLife(@TempDir Path folder) throws Exception {
        assumeTrue(!Boolean.getBoolean("skip.machine"), "skip.machine is set");
        Path image = BuiltImage.production();
        SystemTree.Parts parts = BuiltImage.parts(image, folder);
        Path older = package_("1.0.0", parts, folder);
        Path newer = package_("1.0.1", parts, folder);

        Outcome outcome = Outcome.of(
                "bash",
                Path.of("src/test/sh/installation.sh").toAbsolutePath().toString(),
                older.toString(),
                newer.toString(),
                Path.of("target", Edition.TRAINING.classPathFile())
                        .toAbsolutePath()
                        .toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString());

        System.out.println(outcome.text());
        if (outcome.code() == LEFT_OUT) {
            assumeTrue(System.getenv("CI") != null, outcome.text());
        }
        assertThat(outcome.code()).as(outcome.text()).isZero();
        assertThat(outcome.text()).contains("PASSED").contains("purged without a trace");
    }

    private static Path package_(String version, SystemTree.Parts parts, Path folder) throws Exception {
        return new DebPackage(Edition.PRODUCTION, new Version(version), DebPackage.Packing.PLAIN)
                .make(parts, folder.resolve("work"), folder.resolve("out"));
    }
}
