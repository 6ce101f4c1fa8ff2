package vn.eid.card.lds;

/**
 * Walks ASN.1 before a general library sees it: depth and number of elements are bounded and every length fits, so that
 * the library cannot be driven into deep recursion or long loops.
 */
public final class Asn1Guard {
    private static final int MAX_DEPTH = 24;
    private static final int MAX_ELEMENTS = 20_000;

    private int elements;

    private Asn1Guard() {}

    /**
     * @throws MalformedFileException if {@code bytes} is not one definite-length element within the bounds
     */
    public static byte[] checked(byte[] bytes) {
        new Asn1Guard().walk(bytes, 0, bytes.length, 0);
        return bytes;
    }

    private void walk(byte[] bytes, int from, int end, int depth) {
        if (depth > MAX_DEPTH) {
            throw new MalformedFileException("nested too deep");
        }
        int at = from;
        while (at < end) {
            if (++elements > MAX_ELEMENTS) {
                throw new MalformedFileException("too many elements");
            }
            boolean constructed = (bytes[at] & 0x20) != 0;
            at = afterTag(bytes, at, end);
            long length = need(bytes, at++, end);
            if (length > 0x7F) {
                int count = (int) (length & 0x7F);
                if (count == 0 || count > 4) {
                    throw new MalformedFileException("indefinite or oversized length");
                }
                length = 0;
                for (int i = 0; i < count; i++) {
                    length = length << 8 | need(bytes, at++, end);
                }
            }
            if (length > end - at) {
                throw new MalformedFileException("element claims more than there is");
            }
            if (constructed) {
                walk(bytes, at, at + (int) length, depth + 1);
            }
            at += (int) length;
        }
    }

    private static int afterTag(byte[] bytes, int start, int end) {
        int at = start;
        if ((need(bytes, at++, end) & 0x1F) == 0x1F) {
            int more = 0;
            while ((need(bytes, at++, end) & 0x80) != 0) {
                if (++more > 4) {
                    throw new MalformedFileException("tag too long");
                }
            }
        }
        return at;
    }

    private static int need(byte[] bytes, int at, int end) {
        if (at >= end) {
            throw new MalformedFileException("element ends within its header");
        }
        return bytes[at] & 0xFF;
    }
}
