package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Frame;

@DisplayName("The live view's picture")
class PreviewConverterTest {
    private static final byte[] TWO_BY_TWO = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

    private static int[] mirrored(Frame frame, int width, int height) {
        int[] argb = new int[width * height];
        try (PreviewConverter converter = new PreviewConverter()) {
            converter.mirror(frame, width, height, argb);
        }
        return argb;
    }

    @Test
    @DisplayName("is opaque, with its colours in place, and mirrored left to right")
    void mirrorsColours() {
        assertThat(mirrored(new Frame(2, 2, TWO_BY_TWO, 0), 2, 2))
                .containsExactly(0xff060504, 0xff030201, 0xff0c0b0a, 0xff090807);
    }

    @Test
    @DisplayName("is cut to the view's proportions in the middle, never stretched")
    void cutsTheSides() {
        byte[] row = new byte[4 * 3];
        for (int x = 0; x < 4; x++) {
            row[3 * x] = (byte) (10 * (x + 1));
        }
        int[] narrow = mirrored(new Frame(4, 1, row, 0), 2, 1);
        assertThat(narrow).containsExactly(0xff00001e, 0xff000014);
    }

    @Test
    @DisplayName("comes in the view's own size, smaller or larger than the camera's")
    void followsTheView() {
        byte[] grey = new byte[64 * 36 * 3];
        java.util.Arrays.fill(grey, (byte) 0x50);
        var frame = new Frame(64, 36, grey, 0);
        try (PreviewConverter converter = new PreviewConverter()) {
            for (int width : new int[] {16, 64, 200, 33}) {
                int[] argb = new int[width * 20];
                converter.mirror(frame, width, 20, argb);
                assertThat(argb).containsOnly(0xff505050);
            }
        }
    }

    @Test
    @DisplayName("needs an array of exactly its size")
    void refusesOtherArrays() {
        var frame = new Frame(2, 2, TWO_BY_TWO, 0);
        try (PreviewConverter converter = new PreviewConverter()) {
            assertThatThrownBy(() -> converter.mirror(frame, 2, 2, new int[3]))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> converter.mirror(frame, 0, 2, new int[0]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
