package vn.eid.biometrics.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.face.FacePoint;

@DisplayName("The parallax test")
class ParallaxTestTest {
    /** x, y and depth of a rough head in inter-eye distances: nose, eyes, mouth, chin, forehead, ears. */
    private static final double[][] HEAD = {
        {0, 0.55, 0.45},
        {-0.5, 0, 0.05},
        {0.5, 0, 0.05},
        {-0.3, 1.0, 0.15},
        {0.3, 1.0, 0.15},
        {0, 1.6, 0.1},
        {0, -0.7, 0.1},
        {-1.0, 0.3, -0.8},
        {1.0, 0.3, -0.8}
    };

    private static FacePoint[] seen(double yawDegrees, double depth) {
        var points = new FacePoint[HEAD.length];
        double yaw = Math.toRadians(yawDegrees);
        for (int i = 0; i < HEAD.length; i++) {
            double x = HEAD[i][0] * Math.cos(yaw) + depth * HEAD[i][2] * Math.sin(yaw);
            points[i] = new FacePoint(100 * x + 640, 100 * HEAD[i][1] + 360);
        }
        return points;
    }

    @Test
    @DisplayName("leaves nothing of a flat picture that is turned, moved and scaled")
    void flat() {
        assertThat(ParallaxTest.residual(seen(0, 0), seen(25, 0), 100)).isCloseTo(0, within(1e-6));
    }

    @Test
    @DisplayName("leaves more than the limit of a solid head turned by 15 degrees")
    void solid() {
        assertThat(ParallaxTest.residual(seen(0, 1), seen(15, 1), 100)).isGreaterThan(ParallaxTest.SOLID);
        assertThat(ParallaxTest.residual(seen(0, 1), seen(-15, 1), 100)).isGreaterThan(ParallaxTest.SOLID);
    }

    @Test
    @DisplayName("does not depend on the size of the face")
    void scaleFree() {
        double near = ParallaxTest.residual(seen(0, 1), seen(15, 1), 100);
        FacePoint[] small = new FacePoint[HEAD.length];
        FacePoint[] smallTurned = new FacePoint[HEAD.length];
        for (int i = 0; i < HEAD.length; i++) {
            small[i] = new FacePoint(seen(0, 1)[i].x() / 3, seen(0, 1)[i].y() / 3);
            smallTurned[i] = new FacePoint(seen(15, 1)[i].x() / 3, seen(15, 1)[i].y() / 3);
        }
        assertThat(ParallaxTest.residual(small, smallTurned, 100.0 / 3)).isCloseTo(near, within(1e-9));
    }

    @Test
    @DisplayName("says nothing of points on one line")
    void degenerate() {
        FacePoint[] line = {new FacePoint(0, 0), new FacePoint(1, 1), new FacePoint(2, 2)};
        assertThat(ParallaxTest.residual(line, line, 1)).isZero();
    }
}
