package vn.eid.sync.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The speed measurement")
class SpeedBenchTest {
    @TempDir
    Path folder;

    @Test
    void brings_the_same_files_over_the_same_line_by_agent_and_by_curl() throws Exception {
        List<String> told = new ArrayList<>();

        List<Figure> figures = new SpeedBench(folder, System.getProperty("java.class.path"), told::add)
                .run(List.of(new SpeedBench.Line("short", Duration.ofMillis(20), 2_000_000, 3, 200_000)));

        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly(
                        "sync.short.dossiers_per_second",
                        "sync.short.megabytes_per_second",
                        "sync.short.relative_to_curl");
        assertThat(figures).allSatisfy(figure -> assertThat(figure.value()).isPositive());
        // The line carries two megabytes a second and no more, whoever measures.
        assertThat(figures.get(1).value()).isLessThan(2.1);
        assertThat(told).hasSize(1).last().asString().startsWith("short: ");
        assertThat(Figure.toJson(figures).path("figures")).hasSize(3);
    }
}
