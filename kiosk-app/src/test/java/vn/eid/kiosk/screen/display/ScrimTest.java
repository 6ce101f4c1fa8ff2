package vn.eid.kiosk.screen.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The veil over a live picture")
class ScrimTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int WHITE = 0xffffffff;

    private static int[] laid(Scrim scrim) {
        int[] argb = new int[WIDTH * HEIGHT];
        Arrays.fill(argb, WHITE);
        scrim.on(WIDTH, HEIGHT).over(argb);
        return argb;
    }

    @Test
    @DisplayName("leaves the oval clear and darkens everything around it, as an even blend would")
    void oval() {
        int[] argb = laid(new Scrim(0.3, 0.4, true, 0, 0x80000000));
        assertThat(argb[45 * WIDTH + 80]).as("middle").isEqualTo(WHITE);
        assertThat(argb[45 * WIDTH + 80 + 26]).as("inside the edge").isEqualTo(WHITE);
        for (int dark : new int[] {45 * WIDTH + 80 + 28, 2 * WIDTH + 80, 0, WIDTH * HEIGHT - 1}) {
            assertThat(argb[dark] >>> 24).as("opaque").isEqualTo(255);
            assertThat(argb[dark] & 255).isBetween(125, 129);
            assertThat(argb[dark] >> 8 & 255).isBetween(125, 129);
            assertThat(argb[dark] >> 16 & 255).isBetween(125, 129);
        }
    }

    @Test
    @DisplayName("takes the colour that it was given")
    void colour() {
        int[] argb = laid(new Scrim(0.2, 0.2, false, 0, 0xff102030));
        assertThat(argb[0]).isEqualTo(0xff102030);
        assertThat(argb[45 * WIDTH + 80 + 17]).as("inside the square").isEqualTo(WHITE);
        assertThat(argb[45 * WIDTH + 80 + 19]).isEqualTo(0xff102030);
    }

    @Test
    @DisplayName("rounds the corners by opacity, premultiplied, and nothing else")
    void corners() {
        int[] argb = laid(new Scrim(0, 0, false, 0.1, 0));
        assertThat(argb[0]).as("outermost").isZero();
        assertThat(argb[WIDTH - 1]).isZero();
        assertThat(argb[WIDTH * HEIGHT - 1]).isZero();
        assertThat(argb[WIDTH / 2]).isEqualTo(WHITE);
        assertThat(argb[HEIGHT / 2 * WIDTH]).isEqualTo(WHITE);
        for (int pixel : argb) {
            int alpha = pixel >>> 24;
            assertThat(pixel >> 16 & 255).isLessThanOrEqualTo(alpha);
            assertThat(pixel >> 8 & 255).isLessThanOrEqualTo(alpha);
            assertThat(pixel & 255).isLessThanOrEqualTo(alpha);
        }
    }

    @Test
    @DisplayName("that is none changes nothing")
    void none() {
        assertThat(laid(Scrim.NONE)).containsOnly(WHITE);
    }
}
