package vn.eid.card.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Puts the bytes of a serial line together to scans: UTF-8, ended by CR or LF. What is longer than any code, not UTF-8, or
 * broken off for longer than a scanner ever pauses is dropped whole, so that half of one citizen's code never stands before
 * the code of the next. One thread.
 */
final class ScanLines {
    /** The longest text that is passed on, in UTF-16 units as {@link String} counts them. */
    static final int MOST_CHARS = 1024;

    /** UTF-8 needs at most three bytes for one UTF-16 unit. */
    private static final int MOST_BYTES = 3 * MOST_CHARS;

    private final long idleNanos;
    private final byte[] line = new byte[MOST_BYTES];
    private int length;
    private boolean tooLong;
    private long last;

    /** @param idle after this long without a byte a line that was begun is dropped */
    ScanLines(Duration idle) {
        idleNanos = idle.toNanos();
    }

    /** Is told before each group of bytes when it came, on a clock that never jumps. */
    void arrived(long nanos) {
        if (nanos - last > idleNanos) {
            forget();
        }
        last = nanos;
    }

    /** Takes one byte; gives the text that it ended, if it ended a good one. */
    Optional<String> take(byte next) {
        if (next == '\r' || next == '\n') {
            return end();
        }
        // Some scanners frame their texts in STX and ETX; no code of a card has control characters.
        if (next >= 0 && next < ' ') {
            return Optional.empty();
        }
        if (length == line.length) {
            tooLong = true;
        } else {
            line[length++] = next;
        }
        return Optional.empty();
    }

    /** Drops what was begun and leaves nothing of it in memory. */
    void forget() {
        Arrays.fill(line, 0, length, (byte) 0);
        length = 0;
        tooLong = false;
    }

    private Optional<String> end() {
        try {
            if (length == 0 || tooLong) {
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
            return Optional.of(text).filter(it -> it.length() <= MOST_CHARS);
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        } finally {
            forget();
        }
    }
}
