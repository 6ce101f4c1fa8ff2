package vn.eid.card.emrtd;

import vn.eid.card.lds.Tlv;

/** Commands that select and read files (ICAO 9303-10 §3.6). */
final class FileCommands {
    static final int READ_BINARY = 0xB0;
    static final int READ_BINARY_ODD = 0xB1;
    private static final int SELECT = 0xA4;
    private static final int NO_RESPONSE_DATA = 0x0C;
    private static final int LAST_SHORT_OFFSET = 0x7FFF;
    private static final int OFFSET_OBJECT = 0x54;
    private static final byte[] EMRTD = {(byte) 0xA0, 0, 0, 2, 0x47, 0x10, 1};
    private static final byte[] MASTER_FILE = {0x3F, 0};

    private FileCommands() {}

    static CommandApdu selectApplication() {
        return CommandApdu.of(SELECT, 0x04, NO_RESPONSE_DATA, EMRTD);
    }

    /** Vietnamese cards answer 6D00, which does no harm. */
    static CommandApdu selectMasterFile() {
        return CommandApdu.of(SELECT, 0x00, NO_RESPONSE_DATA, MASTER_FILE);
    }

    static CommandApdu select(int fid) {
        return CommandApdu.of(SELECT, 0x02, NO_RESPONSE_DATA, new byte[] {(byte) (fid >> 8), (byte) fid});
    }

    /** The odd instruction from offset 32768 on; its answer is wrapped in a data object 53. */
    static CommandApdu read(int offset, int length) {
        if (offset <= LAST_SHORT_OFFSET) {
            return CommandApdu.asking(READ_BINARY, offset >> 8, offset & 0xFF, length);
        }
        byte[] data = Tlv.encode(OFFSET_OBJECT, offsetBytes(offset));
        return new CommandApdu(0, READ_BINARY_ODD, 0, 0, data, length);
    }

    static boolean isOdd(int offset) {
        return offset > LAST_SHORT_OFFSET;
    }

    private static byte[] offsetBytes(int offset) {
        return offset > 0xFFFF
                ? new byte[] {(byte) (offset >> 16), (byte) (offset >> 8), (byte) offset}
                : new byte[] {(byte) (offset >> 8), (byte) offset};
    }
}
