package vn.eid.biometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opencv.core.Rect;

@DisplayName("The place of the portrait")
class PortraitFrameTest {
    @Test
    @DisplayName("has the eyes a little above the middle, the head at six tenths, and room for high hair")
    void ideal() {
        Rect place = PortraitFrame.around(Faces.at(640, 320, 108, 183), 1280, 720);
        assertThat((double) place.width / place.height).isCloseTo(2.0 / 3, within(0.005));
        assertThat(183.0 / place.height).isCloseTo(PortraitFrame.HEAD, within(0.003));
        assertThat((320.0 - place.y) / place.height).isCloseTo(0.45, within(0.01));
        assertThat((320.0 - place.y) / 183)
                .as("margin above of ISO/IEC 29794-5")
                .isGreaterThan(1.4);
        assertThat((place.y + place.height - 320.0) / 183).as("margin below").isGreaterThan(1.75);
        assertThat(place.x + place.width / 2.0).isCloseTo(640, within(1.5));
    }

    @Test
    @DisplayName("is always 2:3 and inside the picture, wherever the face is")
    void inside() {
        var random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            int width = 20 + random.nextInt(2000);
            int height = 20 + random.nextInt(2000);
            double eyes = 1 + random.nextInt(600);
            Rect place = PortraitFrame.around(
                    Faces.at(random.nextInt(width), random.nextInt(height), eyes, eyes * 1.7), width, height);
            assertThat(place.x).isNotNegative();
            assertThat(place.y).isNotNegative();
            assertThat(place.x + place.width).isLessThanOrEqualTo(width);
            assertThat(place.y + place.height).isLessThanOrEqualTo(height);
            assertThat(place.width).isPositive();
            assertThat(place.width * 3.0).isCloseTo(place.height * 2.0, within(3.0));
        }
    }
}
