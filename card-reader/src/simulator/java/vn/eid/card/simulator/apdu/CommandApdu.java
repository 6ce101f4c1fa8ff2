package vn.eid.card.simulator.apdu;

import java.util.Arrays;

/**
 * A decoded command APDU, ISO/IEC 7816-4 §5.1.
 *
 * @param cla class byte
 * @param ins instruction byte
 * @param p1 first parameter
 * @param p2 second parameter
 * @param data command data field, may be empty
 * @param ne greatest number of response bytes expected, 0 when no Le was given, at most 65 536
 * @param extended whether Lc or Le had extended form
 */
public record CommandApdu(int cla, int ins, int p1, int p2, byte[] data, int ne, boolean extended) {
    private static final byte[] NO_DATA = {};
    private static final int HEADER = 4;
    private static final int SHORT_MAX = 256;
    private static final int EXTENDED_MAX = 65536;

    /**
     * @throws CardRefusal 6700 when the lengths do not add up
     */
    public static CommandApdu parse(byte[] raw) throws CardRefusal {
        if (raw.length < HEADER) {
            throw new CardRefusal(Sw.WRONG_LENGTH);
        }
        Body body = raw.length > HEADER + 1 && raw[HEADER] == 0 ? extendedBody(raw) : shortBody(raw);
        return new CommandApdu(
                raw[0] & 0xFF, raw[1] & 0xFF, raw[2] & 0xFF, raw[3] & 0xFF, body.data, body.ne, body.extended);
    }

    private record Body(byte[] data, int ne, boolean extended) {}

    private static Body shortBody(byte[] raw) throws CardRefusal {
        if (raw.length == HEADER) {
            return new Body(NO_DATA, 0, false);
        }
        int first = raw[HEADER] & 0xFF;
        if (raw.length == HEADER + 1) {
            return new Body(NO_DATA, first == 0 ? SHORT_MAX : first, false);
        }
        int end = HEADER + 1 + first;
        if (raw.length == end) {
            return new Body(Arrays.copyOfRange(raw, HEADER + 1, end), 0, false);
        }
        if (raw.length == end + 1) {
            int le = raw[end] & 0xFF;
            return new Body(Arrays.copyOfRange(raw, HEADER + 1, end), le == 0 ? SHORT_MAX : le, false);
        }
        throw new CardRefusal(Sw.WRONG_LENGTH);
    }

    private static Body extendedBody(byte[] raw) throws CardRefusal {
        if (raw.length < HEADER + 3) {
            throw new CardRefusal(Sw.WRONG_LENGTH);
        }
        int first = unsigned16(raw, HEADER + 1);
        if (raw.length == HEADER + 3) {
            return new Body(NO_DATA, first == 0 ? EXTENDED_MAX : first, true);
        }
        int end = HEADER + 3 + first;
        if (first > 0 && raw.length == end) {
            return new Body(Arrays.copyOfRange(raw, HEADER + 3, end), 0, true);
        }
        if (first > 0 && raw.length == end + 2) {
            int le = unsigned16(raw, end);
            return new Body(Arrays.copyOfRange(raw, HEADER + 3, end), le == 0 ? EXTENDED_MAX : le, true);
        }
        throw new CardRefusal(Sw.WRONG_LENGTH);
    }

    private static int unsigned16(byte[] raw, int at) {
        return (raw[at] & 0xFF) << 8 | raw[at + 1] & 0xFF;
    }

    /** Whether the class byte announces secure messaging with an authenticated header. */
    public boolean isProtected() {
        return (cla & 0x0C) == 0x0C;
    }

    /** Four header bytes. */
    public byte[] header() {
        return new byte[] {(byte) cla, (byte) ins, (byte) p1, (byte) p2};
    }

    /** Odd instructions carry data objects instead of plain data (ISO/IEC 7816-4 §5.5). */
    public boolean hasOddIns() {
        return (ins & 1) == 1;
    }

    /** P1-P2 as one number. */
    public int p1p2() {
        return p1 << 8 | p2;
    }
}
