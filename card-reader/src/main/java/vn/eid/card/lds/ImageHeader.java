package vn.eid.card.lds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.eid.card.ChipPortrait.Format;

/**
 * Format and size of an encoded image, taken from its own first bytes without decoding it: JPEG's start of frame (ITU-T
 * T.81 §B.2.2), JPEG 2000's SIZ (ITU-T T.800 §A.5.1).
 *
 * @param format by magic bytes
 * @param width pixels
 * @param height pixels
 */
public record ImageHeader(Format format, int width, int height) {
    private static final int MAX_PIXELS = 4_000_000;
    private static final int MAX_SEGMENTS = 256;
    private static final byte[] JP2_SIGNATURE = {0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 0x87, 10};

    /** Reads the header; images of more than four million pixels are refused before anybody decodes them. */
    public static ImageHeader of(byte[] image) {
        ImageHeader header = read(image);
        if (header.width < 1 || header.height < 1 || (long) header.width * header.height > MAX_PIXELS) {
            throw new MalformedFileException("image size out of bounds");
        }
        return header;
    }

    private static ImageHeader read(byte[] image) {
        if (startsWith(image, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return jpeg(image);
        }
        if (startsWith(image, JP2_SIGNATURE)) {
            return codestream(image, contiguousCodestream(image), Format.JPEG2000);
        }
        if (startsWith(image, new byte[] {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51})) {
            return codestream(image, 0, Format.JPEG2000_CODESTREAM);
        }
        throw new MalformedFileException("neither JPEG nor JPEG 2000");
    }

    private static ImageHeader jpeg(byte[] image) {
        int at = 2;
        for (int segment = 0; segment < MAX_SEGMENTS; segment++) {
            while (u8(image, at) == 0xFF && u8(image, at + 1) == 0xFF) {
                at++;
            }
            if (u8(image, at) != 0xFF) {
                throw new MalformedFileException("JPEG marker missing");
            }
            int marker = u8(image, at + 1);
            boolean startOfFrame =
                    marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (startOfFrame) {
                return new ImageHeader(Format.JPEG, u16(image, at + 7), u16(image, at + 5));
            }
            if (marker == 0xDA || marker == 0xD9) {
                break;
            }
            int length = u16(image, at + 2);
            if (length < 2) {
                throw new MalformedFileException("JPEG segment length");
            }
            at += 2 + length;
        }
        throw new MalformedFileException("JPEG without start of frame");
    }

    private static int contiguousCodestream(byte[] image) {
        int at = 0;
        for (int box = 0; box < MAX_SEGMENTS; box++) {
            long length = u32(image, at);
            String type = new String(
                    Arrays.copyOfRange(image, at + 4, Math.min(at + 8, image.length)), StandardCharsets.ISO_8859_1);
            int header = length == 1 ? 16 : 8;
            if (type.equals("jp2c")) {
                return at + header;
            }
            if (length < 8 || length > image.length - at) {
                break;
            }
            at += (int) length;
        }
        throw new MalformedFileException("JP2 without codestream");
    }

    private static ImageHeader codestream(byte[] image, int at, Format format) {
        if (u16(image, at) != 0xFF4F || u16(image, at + 2) != 0xFF51) {
            throw new MalformedFileException("codestream without SIZ");
        }
        long width = u32(image, at + 8) - u32(image, at + 16);
        long height = u32(image, at + 12) - u32(image, at + 20);
        if (width < 1 || height < 1 || width > 0xFFFF || height > 0xFFFF) {
            throw new MalformedFileException("codestream size out of bounds");
        }
        return new ImageHeader(format, (int) width, (int) height);
    }

    private static boolean startsWith(byte[] image, byte[] magic) {
        return image.length >= magic.length && Arrays.equals(image, 0, magic.length, magic, 0, magic.length);
    }

    private static int u8(byte[] image, int at) {
        if (at < 0 || at >= image.length) {
            throw new MalformedFileException("image is cut off");
        }
        return image[at] & 0xFF;
    }

    private static int u16(byte[] image, int at) {
        return u8(image, at) << 8 | u8(image, at + 1);
    }

    private static long u32(byte[] image, int at) {
        return (long) u16(image, at) << 16 | u16(image, at + 2);
    }
}
