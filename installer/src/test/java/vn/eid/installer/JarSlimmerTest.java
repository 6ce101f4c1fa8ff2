package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The jar slimmer")
class JarSlimmerTest {
    @Test
    @DisplayName("keeps classes, licences and this system's library, and drops the other systems' libraries")
    void dropsForeignNatives(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("opencv-4.9.0-0.jar");
        write(
                jar,
                List.of(
                        "META-INF/LICENSE",
                        "org/opencv/core/Mat.class",
                        "nu/pattern/opencv/linux/x86_64/libopencv_java490.so",
                        "nu/pattern/opencv/linux/ARMv8/libopencv_java490.so",
                        "nu/pattern/opencv/windows/x86_64/opencv_java490.dll",
                        "nu/pattern/opencv/osx/ARMv8/libopencv_java490.dylib"));

        Path slim = folder.resolve("slim.jar");
        JarSlimmer.slim(jar, slim);

        try (JarFile file = new JarFile(slim.toFile())) {
            assertThat(file.stream().map(JarEntry::getName))
                    .containsExactlyInAnyOrder(
                            "META-INF/LICENSE",
                            "org/opencv/core/Mat.class",
                            "nu/pattern/opencv/linux/x86_64/libopencv_java490.so");
        }
    }

    @Test
    @DisplayName("leaves every other library alone")
    void touchesOnlyOpenCv() {
        assertThat(JarSlimmer.carriesForeignNatives(Path.of("opencv-4.9.0-0.jar")))
                .isTrue();
        assertThat(JarSlimmer.carriesForeignNatives(Path.of("jmrtd-0.8.6.jar"))).isFalse();
    }

    private static void write(Path jar, List<String> names) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                out.putNextEntry(new JarEntry(name));
                out.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }
}
