package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A multipart stream")
class MultipartReaderTest {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 1, 2, 10, 13, 3, (byte) 0xFF, (byte) 0xD9};

    private static MultipartReader reader(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            out.writeBytes(
                    part instanceof byte[] bytes ? bytes : part.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        return new MultipartReader(new ByteArrayInputStream(out.toByteArray()), 4096);
    }

    @Test
    @DisplayName("gives picture after picture by their lengths")
    void readsByLength() throws Exception {
        String head = "--b\r\nContent-Type: image/jpeg\r\nContent-Length: 9\r\n\r\n";
        MultipartReader reader = reader(head, JPEG, "\r\n", head, JPEG, "\r\n");
        assertThat(reader.next()).isEqualTo(JPEG);
        assertThat(reader.next()).isEqualTo(JPEG);
        assertThatThrownBy(reader::next).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("gives pictures without lengths by their end markers")
    void readsByMarker() throws Exception {
        MultipartReader reader = reader("--b\n\n", JPEG, "\n--b\nX: y\n\n", JPEG);
        assertThat(reader.next()).isEqualTo(JPEG);
        assertThat(reader.next()).isEqualTo(JPEG);
    }

    @Test
    @DisplayName("may begin with a preamble and forget the dashes of its boundary")
    void toleratesSloppiness() throws Exception {
        assertThat(reader("hello\r\n\r\nboundary\r\ncontent-LENGTH:9\r\n\r\n", JPEG)
                        .next())
                .isEqualTo(JPEG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4097", "2147483647", "99999999999", "-1", "abc", ""})
    @DisplayName("that promises an impossible length is refused before memory is taken")
    void refusesLengths(String length) {
        assertThatThrownBy(() -> reader("--b\r\nContent-Length: " + length + "\r\n\r\n", JPEG)
                        .next())
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("of endless header lines, endless headers or an endless picture is refused")
    void refusesEndless() {
        for (String pattern : new String[] {"A", "A: b\n", "\n"}) {
            InputStream endless = new InputStream() {
                private int at;

                @Override
                public int read() {
                    return pattern.charAt(at++ % pattern.length());
                }
            };
            assertThatThrownBy(() -> new MultipartReader(endless, 4096).next()).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> reader("--b\n\n", new byte[5000]).next()).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("of noise ends in an exception of its own kind")
    void survivesNoise() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            MultipartReader reader = reader("--b\r\n\r\n", noise);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            reader.next();
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }
}
