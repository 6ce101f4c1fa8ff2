package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.simulator.DrawnFace;

@DisplayName("The image decoder")
class OpenCvImageDecoderTest {
    private final OpenCvImageDecoder decoder = new OpenCvImageDecoder(ImageLimits.FILES, Monotonic.system());
    private final ImageEncoder encoder = new ImageEncoder();
    private final Frame picture = Pictures.numbered(3, 320, 200);

    private CameraFault fault(byte[] bytes) {
        try {
            decoder.decode(bytes);
        } catch (CameraException refused) {
            return refused.fault();
        }
        throw new AssertionError("was decoded");
    }

    private static byte[] codestream(byte[] jp2) {
        for (int at = 0; at + 4 < jp2.length; at++) {
            if (jp2[at] == (byte) 0xFF && jp2[at + 1] == 0x4F && jp2[at + 2] == (byte) 0xFF && jp2[at + 3] == 0x51) {
                return Arrays.copyOfRange(jp2, at, jp2.length);
            }
        }
        throw new AssertionError("no code stream");
    }

    @Test
    @DisplayName("reads JPEG, PNG, JP2 and a raw JPEG 2000 code stream to the same picture")
    void readsFourKinds() throws Exception {
        byte[] jp2 = encoder.jpeg2000(picture, 900);
        for (byte[] bytes : new byte[][] {encoder.jpeg(picture, 95), encoder.png(picture), jp2, codestream(jp2)}) {
            Frame decoded = decoder.decode(bytes);
            assertThat(Resolution.of(decoded)).isEqualTo(new Resolution(320, 200));
            int red = decoded.bgr()[(100 * 320 + 130) * 3 + 2] & 255;
            assertThat(red).as("inside the red bar").isGreaterThan(230);
        }
    }

    @Test
    @DisplayName("reads the chip's photo as DG2 holds it")
    void readsTheChipPhoto() throws Exception {
        byte[] jp2 = DrawnFace.ofSeed(4).chipPhotoJp2();
        assertThat(jp2.length).isBetween(6_000, 24_000);
        assertThat(Resolution.of(decoder.decode(jp2))).isEqualTo(new Resolution(413, 531));
    }

    @Test
    @DisplayName("turns a photograph as its EXIF orientation says")
    void turns() throws Exception {
        byte[] jpeg = encoder.jpeg(picture, 90);
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteBuffer turned = ByteBuffer.allocate(jpeg.length + exif.length);
        turned.put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2);
        assertThat(Resolution.of(decoder.decode(turned.array()))).isEqualTo(new Resolution(200, 320));
    }

    @Test
    @DisplayName("refuses a PNG of 30,000 × 30,000 pixels by its header")
    void refusesHugePng() {
        byte[] png = encoder.png(picture);
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        assertThat(fault(png)).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
    }

    @Test
    @DisplayName("refuses a JPEG of 30,000 × 30,000 pixels by its header")
    void refusesHugeJpeg() {
        byte[] jpeg = encoder.jpeg(picture, 90);
        for (int at = 2; at < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) 30_000).putShort(at + 7, (short) 30_000);
                break;
            }
        }
        assertThat(fault(jpeg)).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
    }

    @Test
    @DisplayName("refuses a JPEG 2000 of 30,000 × 30,000 pixels, or of a million tiles")
    void refusesHugeJpeg2000() {
        byte[] huge = codestream(encoder.jpeg2000(picture, 500));
        byte[] tiled = huge.clone();
        ByteBuffer.wrap(huge).putInt(8, 30_000).putInt(12, 30_000);
        ByteBuffer.wrap(tiled).putInt(24, 1).putInt(28, 1);
        assertThat(fault(huge)).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
        assertThat(fault(tiled)).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
    }

    @Test
    @DisplayName("refuses a JPEG with hundreds of scans")
    void refusesManyScans() {
        byte[] jpeg = encoder.jpeg(picture, 90);
        byte[] scans = Arrays.copyOf(jpeg, jpeg.length + 400);
        for (int i = 0; i < 200; i++) {
            scans[jpeg.length + 2 * i] = (byte) 0xFF;
            scans[jpeg.length + 2 * i + 1] = (byte) 0xDA;
        }
        assertThat(fault(scans)).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
    }

    @Test
    @DisplayName("refuses more bytes than the limit")
    void refusesManyBytes() {
        assertThat(fault(new byte[ImageLimits.FILES.bytes() + 1])).isEqualTo(CameraFault.IMAGE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 23, 24, 500})
    @DisplayName("refuses what is empty or no image")
    void refusesNoImage(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        assertThat(fault(bytes)).isEqualTo(CameraFault.IMAGE_UNREADABLE);
    }

    @Test
    @DisplayName("refuses a picture that was cut off")
    void refusesCutOff() {
        for (byte[] whole : new byte[][] {encoder.jpeg(DrawnFace.ofSeed(1).chipPhoto(), 90), encoder.png(picture)}) {
            assertThat(fault(Arrays.copyOf(whole, whole.length * 2 / 3))).isEqualTo(CameraFault.IMAGE_UNREADABLE);
        }
    }

    @Test
    @DisplayName("survives hundreds of damaged pictures: each is decoded to its size or refused")
    void survivesDamage() {
        Random random = new Random(5);
        byte[][] seeds = {
            encoder.jpeg(Pictures.numbered(1, 64, 48), 80),
            encoder.png(Pictures.numbered(1, 64, 48)),
            encoder.jpeg2000(Pictures.numbered(1, 64, 48), 300)
        };
        for (int round = 0; round < 240; round++) {
            byte[] bytes = seeds[round % seeds.length].clone();
            for (int hit = 0; hit < 1 + round % 8; hit++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                Frame frame = decoder.decode(bytes);
                assertThat((long) frame.width() * frame.height()).isLessThanOrEqualTo(ImageLimits.FILES.pixels());
            } catch (CameraException refused) {
                assertThat(refused.fault()).isIn(CameraFault.IMAGE_UNREADABLE, CameraFault.IMAGE_TOO_LARGE);
            }
        }
    }

    @Test
    @DisplayName("says nothing about the picture's content when it refuses")
    void saysLittle() {
        assertThatThrownBy(() -> decoder.decode("NGUYEN VAN A sinh 1990, so 001090000017".getBytes()))
                .hasMessageNotContaining("NGUYEN")
                .hasMessageNotContaining("001090000017");
    }
}
