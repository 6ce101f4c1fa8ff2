package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Frame;

@DisplayName("The live view's buffer")
class PreviewConverterTest {
    private static final byte[] TWO_BY_TWO = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    private final Frame frame = new Frame(2, 2, TWO_BY_TWO, 0);

    private static byte[] converted(Frame frame, boolean mirror) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(PreviewConverter.bytes(Resolution.of(frame)));
        try (PreviewConverter converter = new PreviewConverter()) {
            converter.convert(frame, mirror, buffer);
        }
        byte[] bytes = new byte[buffer.capacity()];
        buffer.get(bytes);
        return bytes;
    }

    @Test
    @DisplayName("holds blue, green, red and full opacity")
    void holdsColours() {
        assertThat(converted(frame, false)).containsExactly(1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 10, 11, 12, 255);
    }

    @Test
    @DisplayName("is mirrored left to right on request")
    void mirrors() {
        assertThat(converted(frame, true)).containsExactly(4, 5, 6, 255, 1, 2, 3, 255, 10, 11, 12, 255, 7, 8, 9, 255);
    }

    @Test
    @DisplayName("follows a camera that changes its size")
    void followsSizes() {
        try (PreviewConverter converter = new PreviewConverter()) {
            for (int width : new int[] {4, 2, 8}) {
                Frame other = new Frame(width, 2, new byte[width * 6], 0);
                ByteBuffer buffer = ByteBuffer.allocateDirect(width * 8);
                converter.convert(other, true, buffer);
                assertThat(buffer.get(3) & 255).isEqualTo(255);
                assertThat(buffer.get(width * 8 - 1) & 255).isEqualTo(255);
            }
        }
    }

    @Test
    @DisplayName("must be direct and of the frame's size")
    void refusesOtherBuffers() {
        try (PreviewConverter converter = new PreviewConverter()) {
            assertThatThrownBy(() -> converter.convert(frame, false, ByteBuffer.allocate(16)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> converter.convert(frame, false, ByteBuffer.allocateDirect(20)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
