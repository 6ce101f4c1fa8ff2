package vn.eid.biometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CIELAB under D65")
class LabTest {
    @ParameterizedTest(name = "linear RGB {0}, {1}, {2}")
    @CsvSource({
        "1, 1, 1, 100, 0, 0",
        "0, 0, 0, 0, 0, 0",
        "1, 0, 0, 53.24, 80.09, 67.20",
        "0, 1, 0, 87.73, -86.18, 83.18",
        "0, 0, 1, 32.30, 79.19, -107.86",
        "0.2, 0.2, 0.2, 51.84, 0, 0"
    })
    @DisplayName("has the published values of the primaries")
    void primaries(double r, double g, double b, double lightness, double a, double bb) {
        Lab lab = Lab.ofLinear(r, g, b);
        assertThat(lab.lightness()).isCloseTo(lightness, within(0.05));
        assertThat(lab.a()).isCloseTo(a, within(0.1));
        assertThat(lab.b()).isCloseTo(bb, within(0.1));
    }
}
