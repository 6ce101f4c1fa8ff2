package vn.eid.kiosk.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.screen.tour.UiMeasure;

@DisplayName("The measurement of the windows")
class UiBenchTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("is not made up where there is no display: it says so and measures nothing")
    void noDisplay() {
        var bench = new UiBench(new Stage(false), Duration.ofMinutes(1), System::nanoTime);
        assertThatThrownBy(() -> bench.run(words -> {}))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("no display");
    }

    @Test
    @DisplayName("calls memory, threads and files flat when they are, and tells growth when it is there")
    void wear() throws Exception {
        var flat = new Wear();
        for (int i = 0; i < 9; i++) {
            flat.sample();
        }
        assertThat(flat.samples()).isEqualTo(9);
        assertThat(flat.threadGrowth()).isLessThanOrEqualTo(2);

        var grown = new Wear();
        var held = new java.util.ArrayList<java.io.InputStream>();
        for (int i = 0; i < 9; i++) {
            held.add(Files.newInputStream(Files.writeString(folder.resolve("held-" + i), "x")));
            grown.sample();
        }
        try {
            if (Files.isDirectory(Path.of("/proc/self/fd"))) {
                assertThat(grown.fileGrowth()).isGreaterThanOrEqualTo(2);
            }
        } finally {
            for (var open : held) {
                open.close();
            }
        }
    }

    @Test
    @DisplayName("starts what a package would start: folders of classes become jars, jars stay what they are")
    void jarsOnly() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes").resolve("vn"));
        Files.writeString(classes.resolve("note.txt"), "here");
        Path library = Files.createFile(folder.resolve("library.jar"));
        String path = Jars.only(
                folder.resolve("classes") + File.pathSeparator + library + File.pathSeparator + folder.resolve("gone"),
                folder.resolve("packed"));

        var entries = List.of(path.split(File.pathSeparator));
        assertThat(entries).hasSize(2).last().isEqualTo(library.toString());
        try (var jar = new JarFile(entries.get(0))) {
            assertThat(jar.getEntry("vn/note.txt")).isNotNull();
        }
    }

    private record Stage(boolean displayThere) implements UiStage {
        @Override
        public Seen enrol(Path where, int warmUp, IntPredicate goOn) {
            var none = new UiMeasure.Figures(List.of(), 0, 0, 0);
            return new Seen(none, none);
        }

        @Override
        public List<String> starter(Path where) {
            return List.of();
        }
    }
}
