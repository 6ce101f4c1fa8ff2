package vn.eid.card.pcsc;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How the readers of a counter are used.
 *
 * @param readerNames readers to use; others are passed over
 * @param poll time between two looks at the readers
 * @param exchangeLimit longest time that a card may take for one answer
 * @param readingLimit longest time for one whole reading
 * @param serviceLimit longest time that the PC/SC service may take to tell what readers there are
 */
public record PcscSettings(
        Pattern readerNames, Duration poll, Duration exchangeLimit, Duration readingLimit, Duration serviceLimit) {
    /** Every reader, four looks a second, 5 s for an answer, 30 s for a reading. */
    public static PcscSettings usual() {
        return new PcscSettings(
                Pattern.compile(".*"),
                Duration.ofMillis(250),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(3));
    }

    /** The same with readers whose names contain a match of this pattern. */
    public PcscSettings withReaders(Pattern names) {
        return new PcscSettings(names, poll, exchangeLimit, readingLimit, serviceLimit);
    }

    boolean uses(String reader) {
        return readerNames.matcher(reader).find();
    }
}
