package vn.eid.card.simulator.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Changes to the bytes of a file, as a damaged chip or somebody hostile would make them. */
final class FileMutations {
    private static final int[] TELLING = {0x00, 0x01, 0x7F, 0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0xFF, 0x30, 0x31, 0x02};
    private static final int MAX_CHANGES = 8;
    private static final int MAX_LENGTH = 1 << 17;

    private final RandomGenerator random;

    FileMutations(RandomGenerator random) {
        this.random = random;
    }

    /** A changed copy; early bytes, where the structure is, are hit more often than late ones. */
    byte[] mutated(byte[] original) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(MAX_CHANGES);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        int at = position(bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes, at);
            case 1, 2 -> set(bytes, at, TELLING[random.nextInt(TELLING.length)]);
            case 3 -> set(bytes, at, random.nextInt(256));
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 -> without(bytes, at, 1 + random.nextInt(16));
            case 6 -> repeated(bytes, at, 1 + random.nextInt(64));
            default -> giantLength(bytes, at);
        };
    }

    private int position(int length) {
        boolean early = random.nextBoolean();
        return random.nextInt(early ? Math.min(length, 96) : length);
    }

    private byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] set(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (end - at));
        System.arraycopy(bytes, end, shorter, at, bytes.length - end);
        return shorter;
    }

    private static byte[] repeated(byte[] bytes, int at, int count) {
        int length = Math.min(count, bytes.length - at);
        if (bytes.length + length > MAX_LENGTH) {
            return bytes;
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
    }

    /** A length field that claims up to four gigabytes. */
    private byte[] giantLength(byte[] bytes, int at) {
        bytes[at] = (byte) 0x84;
        for (int i = 1; i <= 4 && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
        }
        return bytes;
    }
}
