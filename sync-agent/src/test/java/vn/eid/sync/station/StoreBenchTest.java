package vn.eid.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.simulator.JavaCommand;
import vn.eid.sync.simulator.StoreBench;

@DisplayName("The bench of the store")
class StoreBenchTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("measures every figure of the goals on a small index")
    void figures() throws Exception {
        int rows = Integer.getInteger("bench.rows", 2000);
        var figures = new StoreBench(folder, JavaCommand.ofThisProgram(), InstantSource.system(), System::nanoTime)
                .run(rows, 5);
        figures.forEach(figure -> System.out.printf(
                "%s %.1f %s (goal %.0f)%n", figure.name(), figure.value(), figure.unit(), figure.goal()));
        assertThat(figures).hasSize(12).allMatch(figure -> figure.value() >= 0);
    }
}
