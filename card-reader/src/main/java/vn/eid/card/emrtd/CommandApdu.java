package vn.eid.card.emrtd;

import vn.eid.card.lds.Tlv;

/**
 * A command APDU (ISO/IEC 7816-4 §5.1).
 *
 * @param expected Ne: 0 for no response data, up to 256 short, up to 65536 extended
 */
record CommandApdu(int cla, int ins, int p1, int p2, byte[] data, int expected) {
    private static final int MAX_SHORT_DATA = 255;
    private static final int MAX_SHORT_EXPECTED = 256;
    private static final byte[] NOTHING = {};

    static CommandApdu of(int ins, int p1, int p2, byte[] data) {
        return new CommandApdu(0, ins, p1, p2, data, 0);
    }

    static CommandApdu asking(int ins, int p1, int p2, int expected) {
        return new CommandApdu(0, ins, p1, p2, NOTHING, expected);
    }

    /** The same command at another place of a file: P1 and P2. */
    CommandApdu at(int p1p2) {
        return new CommandApdu(cla, ins, p1p2 >> 8, p1p2 & 0xFF, data, expected);
    }

    byte[] header() {
        return new byte[] {(byte) cla, (byte) ins, (byte) p1, (byte) p2};
    }

    boolean isExtended() {
        return data.length > MAX_SHORT_DATA || expected > MAX_SHORT_EXPECTED;
    }

    /** Short form where lengths allow it. */
    byte[] encoded() {
        return encoded(isExtended());
    }

    byte[] encoded(boolean extended) {
        return Tlv.concat(header(), lc(extended), data, le(extended));
    }

    private byte[] lc(boolean extended) {
        if (data.length == 0) {
            return NOTHING;
        }
        return extended
                ? new byte[] {0, (byte) (data.length >> 8), (byte) data.length}
                : new byte[] {(byte) data.length};
    }

    private byte[] le(boolean extended) {
        if (expected == 0) {
            return NOTHING;
        }
        if (!extended) {
            return new byte[] {(byte) expected};
        }
        byte[] two = {(byte) (expected >> 8), (byte) expected};
        return data.length == 0 ? Tlv.concat(new byte[1], two) : two;
    }

    @Override
    public String toString() {
        return String.format("command %02X", ins);
    }
}
