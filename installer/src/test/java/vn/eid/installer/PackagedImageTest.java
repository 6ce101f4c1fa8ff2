package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Makes the production image as a technician gets it, opens every jar in it and starts both of its launchers. */
@DisplayName("The packaged production image")
class PackagedImageTest {
    private static Path image;

    @BeforeAll
    static void make() throws Exception {
        image = BuiltImage.production();
    }

    @Test
    @DisplayName("holds no simulator, no test authority and no class that names one, in any jar")
    void everyJarIsClean() throws IOException {
        List<String> found = new ArrayList<>();
        int jars = 0;
        try (var files = Files.list(image.resolve("lib/app"))) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars++;
                inspect(jar, found);
            }
        }
        assertThat(jars).isGreaterThan(20);
        assertThat(found).isEmpty();
    }

    private static void inspect(Path jar, List<String> found) throws IOException {
        boolean ours = jar.getFileName().toString().matches("(card-reader|biometrics|sync-agent|kiosk-app).*");
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().matches("(?i).*vn/eid/.*simulator.*")) {
                    found.add(entry.getName());
                }
                if (ours && entry.getName().endsWith(".class")) {
                    byte[] code = file.getInputStream(entry).readAllBytes();
                    if (new String(code, StandardCharsets.ISO_8859_1).contains("/simulator/")) {
                        found.add(entry.getName() + " names a simulator");
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("starts from its own runtime, whatever Java the machine has")
    void starts() throws Exception {
        assertThat(run("eid-kiosk", "--help"))
                .contains("read-card")
                .doesNotContain("virtual-card")
                .doesNotContain("demo");
    }

    @Test
    @DisplayName("carries the native libraries of this system alone")
    void slim() throws IOException {
        assertThat(Tools.size(image)).isLessThan(330L << 20);
    }

    private static String run(String launcher, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(image.resolve("bin").resolve(launcher).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return text;
    }
}
