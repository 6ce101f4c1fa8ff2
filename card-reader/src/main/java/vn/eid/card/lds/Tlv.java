package vn.eid.card.lds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One BER-TLV data object (ISO/IEC 7816-4 §5.2.2). Lengths are read as {@code long}, at most four bytes wide, and must lie
 * within the bytes that are really there, so that nothing is ever allocated on a claim.
 */
public final class Tlv {
    private static final int MAX_SIBLINGS = 4096;

    private final int tag;
    private final byte[] value;
    private final byte[] encoding;

    private Tlv(int tag, byte[] value, byte[] encoding) {
        this.tag = tag;
        this.value = value;
        this.encoding = encoding;
    }

    /** Tag with all its bytes, such as {@code 0x7F61}. */
    public int tag() {
        return tag;
    }

    /** A fresh copy of the content. */
    public byte[] value() {
        return value.clone();
    }

    public int length() {
        return value.length;
    }

    /** A fresh copy of tag, length and content as they were found. */
    public byte[] encoding() {
        return encoding.clone();
    }

    /** The data objects inside. */
    public List<Tlv> children() {
        return sequence(value);
    }

    /** The data objects inside, up to the first that cannot be read. */
    public Readable readableChildren() {
        return readable(value);
    }

    /** The data objects in {@code bytes}, up to the first that cannot be read. */
    public static Readable readable(byte[] bytes) {
        List<Tlv> all = new ArrayList<>();
        int at = 0;
        try {
            while (at < bytes.length && all.size() < MAX_SIBLINGS) {
                Tlv next = header(bytes, at).cut(bytes);
                all.add(next);
                at += next.encoding.length;
            }
        } catch (MalformedFileException damaged) {
            return new Readable(List.copyOf(all), false);
        }
        return new Readable(List.copyOf(all), at == bytes.length);
    }

    /**
     * What could be read.
     *
     * @param objects in their order
     * @param complete nothing was left over
     */
    public record Readable(List<Tlv> objects, boolean complete) {}

    /** The first data object inside that has this tag. */
    public Optional<Tlv> child(int wanted) {
        return children().stream().filter(t -> t.tag == wanted).findFirst();
    }

    /** As {@link #child}, for what the standard makes mandatory. */
    public Tlv required(int wanted) {
        return child(wanted)
                .orElseThrow(() -> new MalformedFileException(String.format("no %X inside %X", wanted, tag)));
    }

    /** Itself, if the tag is as wanted. */
    public Tlv expect(int wanted) {
        if (tag != wanted) {
            throw new MalformedFileException(String.format("tag %X where %X must be", tag, wanted));
        }
        return this;
    }

    /** Exactly one data object; bytes after it are refused. */
    public static Tlv single(byte[] bytes) {
        Tlv first = first(bytes);
        if (first.encoding.length != bytes.length) {
            throw new MalformedFileException("bytes after the data object");
        }
        return first;
    }

    /** The first data object; what follows is ignored (chips pad files). */
    public static Tlv first(byte[] bytes) {
        Header header = header(bytes, 0);
        return header.cut(bytes);
    }

    /** Data objects up to the end of {@code bytes}, at most 4096. */
    public static List<Tlv> sequence(byte[] bytes) {
        List<Tlv> all = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            if (all.size() == MAX_SIBLINGS) {
                throw new MalformedFileException("too many data objects");
            }
            Header header = header(bytes, at);
            Tlv next = header.cut(bytes);
            all.add(next);
            at += next.encoding.length;
        }
        return all;
    }

    /**
     * Length of a whole file, tag and length bytes included, as its first bytes claim it; empty if {@code prefix} is too
     * short or the length field is not allowed. The claim is not to be believed before it was compared with a limit.
     */
    public static OptionalLong claimedTotal(byte[] prefix) {
        try {
            Header header = header(prefix, 0);
            return OptionalLong.of(header.contentAt + header.length);
        } catch (MalformedFileException tooShort) {
            return OptionalLong.empty();
        }
    }

    /** Writes one data object. */
    public static byte[] encode(int tag, byte[] content) {
        byte[] head = concat(tagBytes(tag), lengthBytes(content.length));
        return concat(head, content);
    }

    /** The bytes of several arrays one after the other. */
    public static byte[] concat(byte[]... parts) {
        int total = Arrays.stream(parts).mapToInt(p -> p.length).sum();
        byte[] all = new byte[total];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static byte[] tagBytes(int tag) {
        return tag > 0xFF ? new byte[] {(byte) (tag >> 8), (byte) tag} : new byte[] {(byte) tag};
    }

    private static byte[] lengthBytes(int length) {
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

    private static Header header(byte[] bytes, int start) {
        int at = start;
        int tag = byteAt(bytes, at++);
        if ((tag & 0x1F) == 0x1F) {
            int more = byteAt(bytes, at++);
            if ((more & 0x80) != 0) {
                throw new MalformedFileException("tag of more than two bytes");
            }
            tag = tag << 8 | more;
        }
        int first = byteAt(bytes, at++);
        long length = first;
        if (first > 0x7F) {
            int count = first & 0x7F;
            if (count == 0 || count > 4) {
                throw new MalformedFileException("length field of a form that is not allowed");
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | byteAt(bytes, at++);
            }
        }
        return new Header(tag, start, at, length);
    }

    private static int byteAt(byte[] bytes, int at) {
        if (at >= bytes.length) {
            throw new MalformedFileException("data object ends within its header");
        }
        return bytes[at] & 0xFF;
    }

    private record Header(int tag, int start, int contentAt, long length) {
        Tlv cut(byte[] bytes) {
            if (length > bytes.length - contentAt) {
                throw new MalformedFileException("data object claims more than there is");
            }
            int end = contentAt + (int) length;
            return new Tlv(tag, Arrays.copyOfRange(bytes, contentAt, end), Arrays.copyOfRange(bytes, start, end));
        }
    }
}
