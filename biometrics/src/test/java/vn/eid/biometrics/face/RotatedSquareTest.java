package vn.eid.biometrics.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A square that stands upright on a tilted head")
class RotatedSquareTest {
    @ParameterizedTest(name = "tilted by {0}°")
    @ValueSource(doubles = {0, 17, -30, 90, 180})
    @DisplayName("maps there and back to the same point")
    void roundTrip(double degrees) {
        var square = new RotatedSquare(new FacePoint(300, 200), 150, degrees);
        double[] m = square.toSquare(192);
        for (int x = 0; x <= 192; x += 48) {
            for (int y = 0; y <= 192; y += 48) {
                FacePoint there = square.toPicture(x, y, 192);
                assertThat(m[0] * there.x() + m[1] * there.y() + m[2]).isCloseTo(x, within(1e-9));
                assertThat(m[3] * there.x() + m[4] * there.y() + m[5]).isCloseTo(y, within(1e-9));
            }
        }
        assertThat(square.toPicture(96, 96, 192).distance(new FacePoint(300, 200)))
                .isCloseTo(0, within(1e-9));
    }
}
