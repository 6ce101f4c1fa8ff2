package vn.eid.card.simulator.crypto;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.Sw;

/**
 * One BER-TLV data object (ISO/IEC 7816-4 §5.2.2).
 *
 * @param tag tag with all its bytes as one number, such as {@code 0x7F49}
 * @param value content
 * @param encoded the object as it was received, needed where a MAC runs over it
 */
public record Tlv(int tag, byte[] value, byte[] encoded) {
    /** Encodes one object whose content is {@code parts} in their order. */
    public static byte[] of(int tag, byte[]... parts) {
        byte[] content = concat(parts);
        return concat(tagBytes(tag), lengthBytes(content.length), content);
    }

    /** Joins byte strings. */
    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Shortest definite length form. */
    public static byte[] lengthBytes(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        if (length < 0x100) {
            return new byte[] {(byte) 0x81, (byte) length};
        }
        if (length < 0x10000) {
            return new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
        }
        return new byte[] {(byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length};
    }

    /** Bytes of a tag number, most significant first, without leading zeros. */
    public static byte[] tagBytes(int tag) {
        if (tag < 0x100) {
            return new byte[] {(byte) tag};
        }
        return new byte[] {(byte) (tag >> 8), (byte) tag};
    }

    /**
     * Splits a command's data field, which comes from the reader and is not to be trusted.
     *
     * @throws CardRefusal 6A80 when it is not a sequence of whole objects
     */
    public static List<Tlv> parseAll(byte[] data) throws CardRefusal {
        List<Tlv> objects = new ArrayList<>();
        int at = 0;
        while (at < data.length) {
            Tlv next = parseAt(data, at);
            objects.add(next);
            at += next.encoded.length;
        }
        return objects;
    }

    /** The first object with that tag. */
    public static Optional<byte[]> find(List<Tlv> objects, int tag) {
        return objects.stream().filter(o -> o.tag == tag).map(Tlv::value).findFirst();
    }

    private static Tlv parseAt(byte[] data, int start) throws CardRefusal {
        int at = start;
        int tag = byteAt(data, at++);
        if ((tag & 0x1F) == 0x1F) {
            tag = tag << 8 | byteAt(data, at++);
        }
        int length = byteAt(data, at++);
        if (length > 0x82) {
            throw new CardRefusal(Sw.WRONG_DATA);
        }
        if (length >= 0x80) {
            int bytes = length & 0x7F;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = length << 8 | byteAt(data, at++);
            }
        }
        if (length > data.length - at) {
            throw new CardRefusal(Sw.WRONG_DATA);
        }
        return new Tlv(tag, Arrays.copyOfRange(data, at, at + length), Arrays.copyOfRange(data, start, at + length));
    }

    private static int byteAt(byte[] data, int at) throws CardRefusal {
        if (at >= data.length) {
            throw new CardRefusal(Sw.WRONG_DATA);
        }
        return data[at] & 0xFF;
    }
}
