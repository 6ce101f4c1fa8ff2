package vn.eid.biometrics.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.DevelopmentFiles;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.quality.PortraitAssessor;
import vn.eid.biometrics.simulator.DrawnCitizen;
import vn.eid.biometrics.simulator.DrawnFace;
import vn.eid.biometrics.simulator.Scene;
import vn.eid.biometrics.simulator.Screenplay;
import vn.eid.biometrics.simulator.SyntheticCamera;

@DisplayName("The benchmark of the live view")
class PreviewBenchmarkTest {
    @Test
    @DisplayName("measures showing, dropping, analysing and each step, whatever the machine's speed")
    void measures() throws Exception {
        ExecutorService analysis = Executors.newSingleThreadExecutor();
        DrawnCitizen citizen = new DrawnCitizen(DrawnFace.ofSeed(2), Screenplay.still(Scene.portrait()));
        try (PortraitAssessor assessor = PortraitAssessor.with(ModelFolder.at(DevelopmentFiles.noModels()));
                SyntheticCamera camera = new SyntheticCamera(citizen, Monotonic.system())) {
            Figures figures = new PreviewBenchmark(assessor, analysis, Monotonic.system()).run(camera, 20);
            assertThat(figures.figures()).hasSize(6).allSatisfy(figure -> {
                assertThat(figure.value()).isNotNegative().isFinite();
                assertThat(figure.goal()).isNotBlank();
            });
            assertThat(figures.figures().get(0).value())
                    .as("frames shown a second")
                    .isBetween(0.5, 45.0);
            assertThat(figures.json()).contains("\"against\"");
        } finally {
            analysis.shutdown();
            assertThat(analysis.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        }
    }
}
