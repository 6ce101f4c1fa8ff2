package vn.eid.card.emrtd;

import java.util.Optional;
import vn.eid.card.lds.MalformedFileException;
import vn.eid.card.lds.Tlv;

/** GENERAL AUTHENTICATE with its dynamic authentication data in tag 7C (ICAO 9303-11 §4.4.4.2, §6.2.4.2). */
final class DynamicAuthentication {
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int CHAINED = 0x10;
    private static final int WRAPPER = 0x7C;
    private static final int SHORT_ROOM = 220;
    private static final int EXTENDED_ANSWER = 65536;
    private static final byte[] NOTHING = {};

    private DynamicAuthentication() {}

    static CommandApdu first() {
        return command(CHAINED, NOTHING);
    }

    static CommandApdu chained(int tag, byte[] value) {
        return command(CHAINED, Tlv.encode(tag, value));
    }

    static CommandApdu last(int tag, byte[] value) {
        return command(0, Tlv.encode(tag, value));
    }

    /** The value with this tag inside the answer's wrapper; empty if the answer is not of that form. */
    static Optional<byte[]> value(ResponseApdu answer, int tag) {
        try {
            return Tlv.single(answer.data()).expect(WRAPPER).child(tag).map(Tlv::value);
        } catch (MalformedFileException otherForm) {
            return Optional.empty();
        }
    }

    private static CommandApdu command(int cla, byte[] content) {
        byte[] data = Tlv.encode(WRAPPER, content);
        int expected = data.length > SHORT_ROOM ? EXTENDED_ANSWER : 256;
        return new CommandApdu(cla, GENERAL_AUTHENTICATE, 0, 0, data, expected);
    }
}
