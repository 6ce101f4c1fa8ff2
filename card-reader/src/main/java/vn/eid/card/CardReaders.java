package vn.eid.card;

import java.util.function.Consumer;

/**
 * The port to the chip card readers of one counter. Implementations heal by themselves when the PC/SC service or a
 * reader comes and goes.
 */
public interface CardReaders extends AutoCloseable {
    /**
     * Begins to watch; {@code listener} gets the present state at once and each change, on the watch's own thread. Must
     * return quickly.
     */
    void watch(Consumer<ReaderState> listener);

    /**
     * Reads the whole chip. Blocks the caller up to the configured total time (30 s); every wait is bounded.
     *
     * @param card where the card lies, as the watch reported it
     * @param request keys to try and what to read
     * @param listener is told of progress on the calling thread
     * @return everything read together with what was proven of it
     * @throws CardException one fault of the taxonomy, with the step in which it happened
     */
    ChipReading read(CardPresence card, ChipReadRequest request, ReadListener listener) throws CardException;

    /** Ends the watch and lets go of every reader; idempotent. */
    @Override
    void close();
}
