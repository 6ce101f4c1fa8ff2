package vn.eid.card.lds;

import java.io.ByteArrayOutputStream;

/** Object identifiers in their dotted and their DER form (ITU-T X.690 §8.19). */
public final class Oid {
    private static final int MAX_BYTES = 64;

    private Oid() {}

    /** Dotted text of the content bytes of an OBJECT IDENTIFIER. */
    public static String dotted(byte[] content) {
        if (content.length == 0 || content.length > MAX_BYTES) {
            throw new MalformedFileException("object identifier of " + content.length + " bytes");
        }
        StringBuilder text = new StringBuilder();
        long arc = 0;
        boolean first = true;
        boolean open = false;
        for (byte b : content) {
            if (arc > Long.MAX_VALUE >> 8) {
                throw new MalformedFileException("object identifier arc too large");
            }
            arc = arc << 7 | (b & 0x7F);
            open = (b & 0x80) != 0;
            if (open) {
                continue;
            }
            if (first) {
                long root = Math.min(arc / 40, 2);
                text.append(root).append('.').append(arc - root * 40);
                first = false;
            } else {
                text.append('.').append(arc);
            }
            arc = 0;
        }
        if (open) {
            throw new MalformedFileException("object identifier is cut off");
        }
        return text.toString();
    }

    /** Content bytes for a dotted text, which must be one of our own constants or come from {@link #dotted}. */
    public static byte[] content(String dotted) {
        String[] arcs = dotted.split("\\.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, Long.parseLong(arcs[0]) * 40 + Long.parseLong(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            write(out, Long.parseLong(arcs[i]));
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, long arc) {
        int shift = 63 - 63 % 7;
        while (shift > 0 && arc >> shift == 0) {
            shift -= 7;
        }
        for (; shift > 0; shift -= 7) {
            out.write((int) (0x80 | arc >> shift & 0x7F));
        }
        out.write((int) (arc & 0x7F));
    }
}
