package vn.eid.card.simulator.fault;

import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.CommandApdu;
import vn.eid.card.simulator.apdu.Response;
import vn.eid.card.simulator.apdu.Sw;
import vn.eid.card.simulator.chip.PlainFilter;

/** Faults of the chip itself: its answers are wrong, their protection is right. */
public final class ChipFaults {
    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int INTERNAL_AUTHENTICATE = 0x88;
    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;

    private ChipFaults() {}

    /** Every READ BINARY after the first of a file says 6282, without a byte. */
    public static PlainFilter endlessEndOfFile() {
        return (command, chip) ->
                isRead(command) && !isAtStart(command) ? Response.status(Sw.END_OF_FILE) : chip.answer(command);
    }

    /** Every READ BINARY after the first of a file says 9000, without a byte. */
    public static PlainFilter endlessNothing() {
        return (command, chip) -> isRead(command) && !isAtStart(command) ? Response.DONE : chip.answer(command);
    }

    /** Files claim to be {@code length} bytes long, in four length bytes, and never end. */
    public static PlainFilter giantFiles(int length) {
        return (command, chip) -> {
            if (!isRead(command)) {
                return chip.answer(command);
            }
            byte[] data = new byte[Math.min(command.ne(), 200)];
            if (isAtStart(command)) {
                int tag = chip.answer(command).data()[0];
                byte[] header = {
                    (byte) tag,
                    (byte) 0x84,
                    (byte) (length >> 24),
                    (byte) (length >> 16),
                    (byte) (length >> 8),
                    (byte) length
                };
                System.arraycopy(header, 0, data, 0, Math.min(header.length, data.length));
            }
            return Response.of(data);
        };
    }

    /** Each READ BINARY gives at most one byte. */
    public static PlainFilter oneByteAtATime() {
        return (command, chip) -> {
            boolean read = command.ins() == READ_BINARY && command.ne() > 1;
            return chip.answer(read ? withNe(command, 1) : command);
        };
    }

    /** Refuses one instruction with a status word under right protection. */
    public static PlainFilter refusing(int ins, int statusWord) {
        return (command, chip) -> {
            if (command.ins() == ins) {
                throw new CardRefusal(statusWord);
            }
            return chip.answer(command);
        };
    }

    /** Refuses to select or read one file with a status word under right protection. */
    public static PlainFilter refusingFile(int fid, int statusWord) {
        return (command, chip) -> {
            byte[] data = command.data();
            boolean selected = command.ins() == SELECT
                    && command.p1() == 2
                    && data.length == 2
                    && ((data[0] & 0xFF) << 8 | data[1] & 0xFF) == fid;
            boolean byShortIdentifier = command.ins() == READ_BINARY && command.p1() == (0x80 | fid & 0x1F);
            if (selected || byShortIdentifier) {
                throw new CardRefusal(statusWord);
            }
            return chip.answer(command);
        };
    }

    /** Refuses a stated length of more than {@code limit} bytes at once with 6700, as many chips do; 00 gives what fits. */
    public static PlainFilter refusingReadsOver(int limit) {
        return (command, chip) -> {
            boolean stated = command.ne() != 256 && command.ne() != 65536;
            if (isRead(command) && stated && command.ne() > limit) {
                throw new CardRefusal(Sw.WRONG_LENGTH);
            }
            return chip.answer(command);
        };
    }

    /** A clone without the key of DG15: it answers the challenge with noise. */
    public static PlainFilter wrongSignature() {
        return (command, chip) -> {
            Response answer = chip.answer(command);
            if (command.ins() == INTERNAL_AUTHENTICATE && answer.data().length > 0) {
                answer.data()[answer.data().length / 2] ^= 1;
            }
            return answer;
        };
    }

    /** A clone without the key of DG14: it says that chip authentication went well, and goes on with the old session. */
    public static PlainFilter pretendedChipAuthentication() {
        return (command, chip) -> {
            if (command.ins() == GENERAL_AUTHENTICATE
                    && command.data().length > 2
                    && (command.data()[2] & 0xFF) == 0x80) {
                return Response.of(new byte[] {0x7C, 0});
            }
            boolean keyAgreement = command.ins() == MANAGE_SECURITY_ENVIRONMENT && command.p1p2() == 0x41A6;
            return keyAgreement ? Response.DONE : chip.answer(command);
        };
    }

    private static boolean isRead(CommandApdu command) {
        return (command.ins() & 0xFE) == READ_BINARY;
    }

    private static boolean isAtStart(CommandApdu command) {
        boolean byShortIdentifier = (command.p1() & 0x80) != 0 && command.p2() == 0;
        return command.ins() == READ_BINARY && (command.p1p2() == 0 || byShortIdentifier);
    }

    private static CommandApdu withNe(CommandApdu command, int ne) {
        return new CommandApdu(
                command.cla(), command.ins(), command.p1(), command.p2(), command.data(), ne, command.extended());
    }
}
