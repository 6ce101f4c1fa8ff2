package vn.eid.card.simulator.apdu;

import java.util.Arrays;

/**
 * A response APDU before secure messaging.
 *
 * @param data response data field, may be empty
 * @param statusWord SW1-SW2
 */
public record Response(byte[] data, int statusWord) {
    private static final byte[] NO_DATA = {};

    public static final Response DONE = new Response(NO_DATA, Sw.OK);

    public static Response of(byte[] data) {
        return new Response(data, Sw.OK);
    }

    public static Response status(int statusWord) {
        return new Response(NO_DATA, statusWord);
    }

    /** Data followed by the status word. */
    public byte[] encoded() {
        byte[] apdu = Arrays.copyOf(data, data.length + 2);
        apdu[data.length] = (byte) (statusWord >> 8);
        apdu[data.length + 1] = (byte) statusWord;
        return apdu;
    }
}
