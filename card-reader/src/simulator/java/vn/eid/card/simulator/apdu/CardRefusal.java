package vn.eid.card.simulator.apdu;

/** A command that the card answers with a status word other than 9000 and no data. */
public final class CardRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int statusWord;

    public CardRefusal(int statusWord) {
        super(String.format("SW %04X", statusWord));
        this.statusWord = statusWord;
    }

    public int statusWord() {
        return statusWord;
    }
}
