package vn.eid.card;

/** What the counter knows of its card reader at this moment; each state is reached from any other by itself. */
public sealed interface ReaderState {
    /** The PC/SC service does not answer; the watch keeps trying. */
    record NoService() implements ReaderState {}

    /** The service runs, but no reader matches the configured name pattern. */
    record NoReader() implements ReaderState {}

    /** A reader without a card. */
    record Empty(String reader) implements ReaderState {}

    /** A card that does not answer its reset: wrong way round, broken, or not a chip card. */
    record CardMute(String reader) implements ReaderState {}

    /** A card ready to be read; reported once per insertion. */
    record CardPresent(CardPresence card) implements ReaderState {}
}
