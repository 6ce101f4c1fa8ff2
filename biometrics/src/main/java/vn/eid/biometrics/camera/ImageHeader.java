package vn.eid.biometrics.camera;

import java.util.Optional;

/**
 * Kind and size of an encoded image, read from its header alone, with the things that make a small file expensive: layers
 * of a progressive JPEG, tiles and components of JPEG 2000.
 *
 * @param kind the format
 * @param width pixels
 * @param height pixels
 * @param cost scans of a JPEG, tiles of a JPEG 2000, else 1
 */
record ImageHeader(Kind kind, long width, long height, long cost) {
    enum Kind {
        JPEG,
        PNG,
        JPEG2000
    }

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final long PNG_END = 0x49454E44L;
    private static final int JP2_SIGNATURE = 0x6A502020;
    private static final int BOX_CODESTREAM = 0x6A703263;
    private static final int MAX_BOXES = 64;

    /** Empty when the bytes are no image that we read or their header is broken. */
    static Optional<ImageHeader> of(byte[] data) {
        if (data.length < 24) {
            return Optional.empty();
        }
        if (u16(data, 0) == 0xFFD8) {
            return jpeg(data);
        }
        if ((u32(data, 0) << 32 | u32(data, 4)) == PNG_SIGNATURE) {
            return data.length >= 12 && u32(data, data.length - 8) == PNG_END
                    ? Optional.of(new ImageHeader(Kind.PNG, u32(data, 16), u32(data, 20), 1))
                    : Optional.empty();
        }
        if (u32(data, 4) == JP2_SIGNATURE && u32(data, 0) == 12) {
            return boxes(data);
        }
        return u32(data, 0) == 0xFF4FFF51L ? codestream(data, 0) : Optional.empty();
    }

    private static Optional<ImageHeader> jpeg(byte[] data) {
        int at = 2;
        while (at + 9 < data.length) {
            if ((data[at] & 255) != 0xFF) {
                return Optional.empty();
            }
            int marker = data[at + 1] & 255;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                if (!ends(data, at)) {
                    return Optional.empty();
                }
                return Optional.of(new ImageHeader(Kind.JPEG, u16(data, at + 7), u16(data, at + 5), scans(data, at)));
            }
            if (marker == 0xD9 || marker == 0xDA) {
                return Optional.empty();
            }
            at += 2 + Math.max(2, u16(data, at + 2));
        }
        return Optional.empty();
    }

    /** A picture that was cut off decodes to a grey rest without a complaint: the end marker must be there. */
    private static boolean ends(byte[] data, int from) {
        for (int at = data.length - 2; at > from; at--) {
            if (data[at] == (byte) 0xFF && data[at + 1] == (byte) 0xD9) {
                return true;
            }
        }
        return false;
    }

    /** Inside coded data 0xFF is always followed by 0x00 or a restart, so this counts scan headers (and no fewer). */
    private static int scans(byte[] data, int from) {
        int scans = 0;
        for (int at = from; at + 1 < data.length; at++) {
            if (data[at] == (byte) 0xFF && data[at + 1] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }

    private static Optional<ImageHeader> boxes(byte[] data) {
        long at = 0;
        for (int box = 0; box < MAX_BOXES && at + 8 <= data.length; box++) {
            long length = u32(data, (int) at);
            if (u32(data, (int) at + 4) == BOX_CODESTREAM) {
                return codestream(data, (int) at + (length == 1 ? 16 : 8));
            }
            if (length < 8) {
                return Optional.empty();
            }
            at += length;
        }
        return Optional.empty();
    }

    /** The SIZ segment, ISO/IEC 15444-1 A.5.1, which comes right after the start of the code stream. */
    private static Optional<ImageHeader> codestream(byte[] data, int at) {
        if (at < 0 || at + 42 > data.length || u32(data, at) != 0xFF4FFF51L) {
            return Optional.empty();
        }
        long width = u32(data, at + 8) - u32(data, at + 16);
        long height = u32(data, at + 12) - u32(data, at + 20);
        long tileWidth = u32(data, at + 24);
        long tileHeight = u32(data, at + 28);
        int components = u16(data, at + 40);
        if (width <= 0 || height <= 0 || tileWidth == 0 || tileHeight == 0 || components < 1 || components > 4) {
            return Optional.empty();
        }
        long tiles = ((width + tileWidth - 1) / tileWidth) * ((height + tileHeight - 1) / tileHeight);
        return Optional.of(new ImageHeader(Kind.JPEG2000, width, height, tiles));
    }

    private static int u16(byte[] data, int at) {
        return (data[at] & 255) << 8 | data[at + 1] & 255;
    }

    private static long u32(byte[] data, int at) {
        return (long) u16(data, at) << 16 | u16(data, at + 2);
    }
}
