package vn.eid.card.simulator.lds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import vn.eid.card.simulator.crypto.Tlv;

/** Portraits in the encodings of DG2. JPEG 2000 comes from one stored drawing, since Java has no encoder for it. */
public final class PortraitImages {
    private static final int CODESTREAM_BOX = 0x6A703263;
    private static final int MAX_SEGMENT = 65533;
    private static final int SEGMENT_OVERHEAD = 4;

    private PortraitImages() {}

    /**
     * The portrait of a citizen.
     *
     * @param length wanted length of a JPEG, zero for as it comes; reached with comment segments
     */
    public static byte[] image(PortraitFormat format, PortraitSource source, int citizen, int length) {
        return switch (format.image()) {
            case JPEG -> padded(source.jpeg(citizen), length);
            case JP2 -> storedJp2();
            case J2K -> codestream(storedJp2());
        };
    }

    private static byte[] storedJp2() {
        try (InputStream in = PortraitImages.class.getResourceAsStream("neutral.jp2")) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Content of the jp2c box, ISO/IEC 15444-1 annex I. */
    private static byte[] codestream(byte[] jp2) {
        ByteBuffer boxes = ByteBuffer.wrap(jp2);
        while (boxes.remaining() >= 8) {
            int start = boxes.position();
            int length = boxes.getInt();
            int end = length == 0 ? jp2.length : start + length;
            if (boxes.getInt() == CODESTREAM_BOX) {
                return Arrays.copyOfRange(jp2, start + 8, end);
            }
            boxes.position(end);
        }
        throw new IllegalStateException("the stored drawing has a codestream");
    }

    /** Adds comment segments after SOI until the file has the wanted length. */
    private static byte[] padded(byte[] jpeg, int length) {
        int missing = length - jpeg.length;
        byte[] padded = jpeg;
        while (missing >= SEGMENT_OVERHEAD) {
            int content = Math.min(missing - SEGMENT_OVERHEAD, MAX_SEGMENT - SEGMENT_OVERHEAD);
            int stated = content + 2;
            byte[] segment = Tlv.concat(
                    new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) (stated >> 8), (byte) stated}, new byte[content]);
            padded = Tlv.concat(Arrays.copyOf(padded, 2), segment, Arrays.copyOfRange(padded, 2, padded.length));
            missing = length - padded.length;
        }
        return padded;
    }
}
