package vn.eid.card.emrtd;

import java.util.Arrays;

/** A response APDU: data and status word. */
record ResponseApdu(byte[] data, int sw) {
    static final int OK = 0x9000;
    static final int END_OF_FILE = 0x6282;
    private static final int FILE_NOT_FOUND = 0x6A82;

    static ResponseApdu of(byte[] raw) {
        int end = raw.length - 2;
        return new ResponseApdu(Arrays.copyOf(raw, end), (raw[end] & 0xFF) << 8 | raw[end + 1] & 0xFF);
    }

    boolean isOk() {
        return sw == OK;
    }

    boolean isNotFound() {
        return sw == FILE_NOT_FOUND;
    }

    int sw1() {
        return sw >> 8;
    }

    int sw2() {
        return sw & 0xFF;
    }

    @Override
    public String toString() {
        return String.format("response of %d bytes, %04X", data.length, sw);
    }
}
