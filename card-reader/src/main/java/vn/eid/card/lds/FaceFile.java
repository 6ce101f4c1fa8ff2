package vn.eid.card.lds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.eid.card.ChipPortrait;
import vn.eid.card.Octets;

/**
 * DG2: the face image within its biometric envelope (ICAO 9303-10 §4.7.2). The image data block is ISO/IEC 19794-5:2005
 * (tag 5F2E) or ISO/IEC 39794-5:2019 (tag 7F2E). Sizes written in the headers are not believed: only the image's own are.
 */
public final class FaceFile {
    private static final int ENCODING_19794 = 0x5F2E;
    private static final int ENCODING_39794 = 0x7F2E;
    private static final byte[] FAC = {'F', 'A', 'C', 0};
    private static final int FACIAL_RECORD_HEADER = 14;
    private static final int FACIAL_INFORMATION = 20;
    private static final int FEATURE_POINT = 8;
    private static final int IMAGE_INFORMATION = 12;
    private static final int MAX_SEARCHED = 512;
    private static final int MAX_DEPTH = 12;

    private FaceFile() {}

    /** The first face image of the file. */
    public static ChipPortrait portrait(byte[] dg2) {
        Tlv group = Tlv.first(dg2).expect(0x75).required(0x7F61);
        Tlv template = group.required(0x7F60);
        byte[] image = template.child(ENCODING_19794)
                .map(block -> iso19794(block.value()))
                .or(() -> template.child(ENCODING_39794).map(FaceFile::iso39794))
                .orElseThrow(() -> new MalformedFileException("no biometric data block"));
        ImageHeader header = ImageHeader.of(image);
        return new ChipPortrait(header.format(), Octets.of(image), header.width(), header.height());
    }

    private static byte[] iso19794(byte[] block) {
        if (block.length < FACIAL_RECORD_HEADER || !Arrays.equals(block, 0, FAC.length, FAC, 0, FAC.length)) {
            throw new MalformedFileException("no ISO/IEC 19794-5 record");
        }
        long points = u32(block, FACIAL_RECORD_HEADER + 4) >> 16;
        long imageAt = FACIAL_RECORD_HEADER + FACIAL_INFORMATION + points * FEATURE_POINT + IMAGE_INFORMATION;
        long recordEnd = FACIAL_RECORD_HEADER + u32(block, FACIAL_RECORD_HEADER);
        if (imageAt >= block.length) {
            throw new MalformedFileException("face record is cut off");
        }
        long end = recordEnd > imageAt && recordEnd < block.length ? recordEnd : block.length;
        return Arrays.copyOfRange(block, (int) imageAt, (int) end);
    }

    /**
     * ISO/IEC 39794-5 is BER with context tags: A1 { version, representations A1 { SEQUENCE { …, image representation } } }.
     * Profiles differ in what stands before the image, so the image is taken as the first primitive element that begins
     * like one.
     */
    private static byte[] iso39794(Tlv block) {
        int[] searched = {0};
        return firstImage(block.children(), 0, searched)
                .orElseThrow(() -> new MalformedFileException("no image in ISO/IEC 39794-5 block"));
    }

    private static Optional<byte[]> firstImage(List<Tlv> elements, int depth, int[] searched) {
        if (depth > MAX_DEPTH) {
            throw new MalformedFileException("face block nested too deep");
        }
        List<Tlv> inner = new ArrayList<>();
        for (Tlv element : elements) {
            if (++searched[0] > MAX_SEARCHED) {
                throw new MalformedFileException("face block has too many elements");
            }
            if (isConstructed(element.tag())) {
                inner.add(element);
            } else if (looksLikeImage(element.value())) {
                return Optional.of(element.value());
            }
        }
        for (Tlv element : inner) {
            Optional<byte[]> found = firstImage(element.children(), depth + 1, searched);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isConstructed(int tag) {
        return ((tag > 0xFF ? tag >> 8 : tag) & 0x20) != 0;
    }

    private static boolean looksLikeImage(byte[] value) {
        if (value.length < 64) {
            return false;
        }
        int magic = (value[0] & 0xFF) << 24 | (value[1] & 0xFF) << 16 | (value[2] & 0xFF) << 8 | value[3] & 0xFF;
        return magic >>> 8 == 0xFFD8FF || magic == 0xFF4FFF51 || magic == 0x0000000C;
    }

    private static long u32(byte[] bytes, int at) {
        if (at + 4 > bytes.length) {
            throw new MalformedFileException("face record is cut off");
        }
        return (bytes[at] & 0xFFL) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }
}
