package vn.eid.sync.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A week without a line")
class OfflineBenchTest {
    @TempDir
    Path folder;

    @Test
    void everything_waits_and_is_then_delivered_oldest_first() throws Exception {
        List<Figure> figures = new OfflineBench(folder).run(60, 2_000);

        assertThat(figures).extracting(Figure::name).contains("offline.not_delivered", "offline.overtaken_by");
        // How long adding takes is a matter for the bench, on a machine with nothing else to do.
        assertThat(figures)
                .filteredOn(figure -> !figure.name().contains("add"))
                .allSatisfy(
                        figure -> assertThat(figure.ok()).as(figure.toString()).isTrue());
    }
}
