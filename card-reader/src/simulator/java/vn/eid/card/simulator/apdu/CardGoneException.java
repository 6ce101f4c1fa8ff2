package vn.eid.card.simulator.apdu;

/** The card was pulled from the reader before it answered. */
public final class CardGoneException extends Exception {
    private static final long serialVersionUID = 1L;

    public CardGoneException() {
        super("card removed");
    }
}
