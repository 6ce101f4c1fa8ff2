package vn.eid.sync.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Deliveries while everything goes wrong")
class ChaosBenchTest {
    @TempDir
    Path folder;

    @Test
    void every_dossier_is_accepted_exactly_once_and_the_counter_knows() throws Exception {
        ChaosBench bench = new ChaosBench(folder, System.getProperty("java.class.path"), line -> {});

        List<Figure> figures = bench.run(new ChaosBench.Plan(60, 20_000, 0.15, 1, 2, 4, 20261120));

        // How fast it goes on is measured by the bench, on a machine with nothing else to do.
        assertThat(figures)
                .filteredOn(figure -> !figure.name().equals("chaos.last_after_recovery"))
                .hasSize(6)
                .allSatisfy(
                        figure -> assertThat(figure.ok()).as(figure.toString()).isTrue());
    }
}
