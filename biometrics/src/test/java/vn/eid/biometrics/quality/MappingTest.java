package vn.eid.biometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The published mappings of ISO/IEC 29794-5")
class MappingTest {
    @ParameterizedTest(name = "eyes open {0} → {1}")
    @CsvSource({"0.07022, 99", "0.02, 50", "0, 12", "0.03, 73"})
    void eyesOpen(double nativeValue, int score) {
        assertThat(new EyesOpen().score(nativeValue)).isEqualTo(score);
    }

    @ParameterizedTest(name = "background {0} → {1}")
    @CsvSource({"71.777, 67", "10, 95", "0, 100", "10000, 0"})
    void background(double nativeValue, int score) {
        assertThat(new BackgroundUniformity().score(nativeValue)).isEqualTo(score);
    }

    @ParameterizedTest(name = "inter-eye distance of {0} pixels → {1}")
    @CsvSource({"90, 73", "70, 50", "240, 100", "20, 8"})
    void interEyeDistance(double nativeValue, int score) {
        assertThat(new InterEyeDistance().score(nativeValue)).isEqualTo(score);
    }

    @ParameterizedTest(name = "yaw of {0}° → {1}")
    @CsvSource({"0, 100", "5, 99", "8, 98", "15, 93", "30, 75", "-30, 75", "120, 0"})
    void yaw(double degrees, int score) {
        assertThat(new HeadPoseYaw().score(degrees)).isEqualTo(score);
        assertThat(new HeadPosePitch().score(degrees)).isEqualTo(score);
        assertThat(new HeadPoseRoll().score(degrees)).isEqualTo(score);
    }

    @ParameterizedTest(name = "dynamic range of {0} bits → {1}")
    @CsvSource({"0, 0", "7, 88", "8, 100"})
    void dynamicRange(double bits, int score) {
        assertThat(new DynamicRange().score(bits)).isEqualTo(score);
    }

    @ParameterizedTest(name = "burnt out {0} → {1}")
    @CsvSource({"0, 100", "0.01, 50", "0.12, 8", "1, 1"})
    void overExposure(double share, int score) {
        assertThat(new OverExposurePrevention().score(share)).isEqualTo(score);
    }

    @ParameterizedTest(name = "dark {0} → {1}")
    @CsvSource({"0, 100", "0.5, 100", "0.92, 40", "1, 0"})
    void underExposure(double share, int score) {
        assertThat(new UnderExposurePrevention().score(share)).isEqualTo(score);
    }

    @ParameterizedTest(name = "mouth {0} → {1}")
    @CsvSource({"0, 97", "0.2, 50", "0.5, 1"})
    void mouth(double opening, int score) {
        assertThat(new MouthClosed().score(opening)).isEqualTo(score);
    }

    @ParameterizedTest(name = "head size {0} → {1}")
    @CsvSource({"0.45, 100", "0.40, 54", "0.50, 54", "0.2, 1"})
    void headSize(double share, int score) {
        assertThat(new HeadSize().score(share)).isEqualTo(score);
    }

    @Test
    @DisplayName("stay within 0 and 100 whatever comes in")
    void clipped() {
        for (ComponentMeasure measure : Components.inOrderOfMending()) {
            for (double value : new double[] {-1e9, -1, 0, 0.5, 1, 50, 1e9}) {
                assertThat(measure.score(value))
                        .as(measure.component() + " of " + value)
                        .isBetween(0, 100);
            }
        }
    }

    @Test
    @DisplayName("there is one method for every component")
    void complete() {
        assertThat(Components.inOrderOfMending().stream().map(ComponentMeasure::component))
                .containsExactlyInAnyOrder(vn.eid.biometrics.QualityComponent.values());
    }

    @Test
    @DisplayName("classes carry the standard's names")
    void named() {
        for (ComponentMeasure measure : Components.inOrderOfMending()) {
            assertThat(measure.getClass().getSimpleName())
                    .isEqualTo(measure.component().standardName());
        }
    }
}
