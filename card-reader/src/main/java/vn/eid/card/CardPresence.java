package vn.eid.card;

/**
 * A card that lies on a reader.
 *
 * @param reader name of the reader as the PC/SC service gives it
 * @param atr answer to reset; identifies a kind of card, not a person
 */
public record CardPresence(String reader, Octets atr) {}
