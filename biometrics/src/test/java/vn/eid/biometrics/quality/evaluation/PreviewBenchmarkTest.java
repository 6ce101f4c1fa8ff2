package vn.eid.biometrics.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Scene;

@DisplayName("The benchmark of the live picture")
class PreviewBenchmarkTest {
    @Test
    @DisplayName("times each step beside its painting, whatever the machine's speed")
    void measures() throws Exception {
        Figures figures =
                new PreviewBenchmark(Monotonic.system()).run(DrawnFace.ofSeed(2).draw(Scene.portrait(), 640, 360, 0));
        assertThat(figures.figures()).hasSize(3).allSatisfy(figure -> {
            assertThat(figure.value()).isPositive().isFinite();
            assertThat(figure.goal()).isNotBlank();
        });
        assertThat(figures.json()).contains("\"against\"");
    }
}
