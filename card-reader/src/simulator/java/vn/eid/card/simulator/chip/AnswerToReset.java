package vn.eid.card.simulator.chip;

/** The answer to reset that a reader makes up for a contactless card, PC/SC part 3 §3.1.3.2.3.1. */
final class AnswerToReset {
    private static final int CARD_CAPABILITIES = 0x73;
    private static final int EXTENDED_LENGTH = 0x40;
    private static final int COMMAND_CHAINING = 0x80;

    private AnswerToReset() {}

    static byte[] of(boolean extendedLength) {
        int lengths = COMMAND_CHAINING | (extendedLength ? EXTENDED_LENGTH : 0);
        int[] bytes = {0x3B, 0x85, 0x80, 0x01, 0x80, CARD_CAPABILITIES, 0x84, 0x21, lengths, 0};
        byte[] atr = new byte[bytes.length];
        int check = 0;
        for (int i = 0; i < bytes.length - 1; i++) {
            atr[i] = (byte) bytes[i];
            check ^= i == 0 ? 0 : bytes[i];
        }
        atr[bytes.length - 1] = (byte) check;
        return atr;
    }
}
