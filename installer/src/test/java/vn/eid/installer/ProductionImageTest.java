package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The production edition")
class ProductionImageTest {
    private static LibraryFolder production;
    private static LibraryFolder training;

    @BeforeAll
    static void readTheClassPathsOfTheBuild() throws Exception {
        Path target = Path.of("target");
        String line = Files.readString(target.resolve(Edition.PRODUCTION.classPathFile()), StandardCharsets.UTF_8);
        // In a plain `mvn test` the reactor hands over class folders; only a packaged build has jars to open.
        assumeTrue(
                !line.contains("target" + java.io.File.separator + "classes"),
                "modules are not packaged: nothing to open");
        production = LibraryFolder.read(target.resolve(Edition.PRODUCTION.classPathFile()));
        training = LibraryFolder.read(target.resolve(Edition.TRAINING.classPathFile()));
    }

    @Test
    @DisplayName("holds no simulator class in any of its jars")
    void holdsNoSimulator() throws IOException {
        assertThat(entries(production, "(?i).*vn/eid/.*simulator.*")).isEmpty();
    }

    @Test
    @DisplayName("holds no private key, certificate or test authority")
    void holdsNoKeys() throws IOException {
        assertThat(entries(production, "(?i)(vn/eid/|.*testcsca|.*test-csca).*\\.(p12|pfx|jks|key|pem|der|crt|cer)"))
                .isEmpty();
    }

    @Test
    @DisplayName("has no class that names a simulator")
    void namesNoSimulator() throws IOException {
        var naming = new ArrayList<String>();
        for (Path jar : ours(production)) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream()
                        .filter(e -> e.getName().endsWith(".class"))
                        .toList()) {
                    String constants =
                            new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (constants.contains("/simulator/")) {
                        naming.add(entry.getName());
                    }
                }
            }
        }
        assertThat(naming).isEmpty();
    }

    @Test
    @DisplayName("carries no test library and no servlet server")
    void carriesNoTestLibrary() {
        assertThat(production.application())
                .extracting(jar -> jar.getFileName().toString())
                .noneMatch(name ->
                        name.matches("(junit|assertj|archunit|testfx|openjfx-monocle|jetty|tus-java-server).*"));
    }

    @Test
    @DisplayName("keeps every library as a jar of its own, and the LGPL ones in the training edition alone")
    void keepsLibrariesApart() throws IOException {
        assertThat(entries(production, "(org/jmrtd|net/sf/scuba)/.*")).isEmpty();
        assertThat(training.application())
                .extracting(jar -> jar.getFileName().toString())
                .anyMatch(name -> name.startsWith("jmrtd-"))
                .anyMatch(name -> name.startsWith("scuba-smartcards-"));
        for (Path jar : ours(production)) {
            try (JarFile file = new JarFile(jar.toFile())) {
                assertThat(file.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
                        .allMatch(name -> name.startsWith("vn/eid/"));
            }
        }
    }

    @Test
    @DisplayName("is told apart from the training edition, which does hold the simulators")
    void trainingHoldsSimulators() throws IOException {
        assertThat(entries(training, ".*vn/eid/kiosk/simulator/TrainingMain\\.class"))
                .hasSize(1);
        assertThat(Edition.TRAINING.packageName()).isNotEqualTo(Edition.PRODUCTION.packageName());
        assertThat(Edition.TRAINING.title()).isNotEqualTo(Edition.PRODUCTION.title());
    }

    @Test
    @DisplayName("has the main classes that its launchers start")
    void hasItsMains() throws IOException {
        assertThat(entries(production, "vn/eid/kiosk/KioskMain\\.class")).hasSize(1);
        assertThat(entries(production, "vn/eid/sync/agent/SyncAgentMain\\.class"))
                .hasSize(1);
    }

    private static List<Path> ours(LibraryFolder folder) {
        return folder.application().stream()
                .filter(jar -> jar.getFileName().toString().matches("(card-reader|biometrics|sync-agent|kiosk-app).*"))
                .toList();
    }

    private static List<String> entries(LibraryFolder folder, String pattern) throws IOException {
        var found = new ArrayList<String>();
        for (Path jar : folder.application()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.matches(pattern))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
