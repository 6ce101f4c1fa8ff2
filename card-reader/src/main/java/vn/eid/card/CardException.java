package vn.eid.card;

import java.util.OptionalInt;

/**
 * A reading ended without a result. Carries the fault for the officer's text and a technical detail for the log; neither
 * ever holds personal data, keys or APDU contents.
 */
public final class CardException extends Exception {
    private final CardFault fault;
    private final ReadPhase phase;
    private final OptionalInt statusWord;

    /**
     * @param fault what happened
     * @param phase in which step
     * @param statusWord the card's status word, if it gave one
     * @param detail for the log: class names, file names, lengths; never contents
     */
    public CardException(CardFault fault, ReadPhase phase, OptionalInt statusWord, String detail) {
        this(fault, phase, statusWord, detail, null);
    }

    public CardException(CardFault fault, ReadPhase phase, OptionalInt statusWord, String detail, Throwable cause) {
        super(
                fault + " in " + phase
                        + (statusWord.isPresent() ? String.format(" sw=%04X", statusWord.getAsInt()) : "") + ": "
                        + detail,
                cause);
        this.fault = fault;
        this.phase = phase;
        this.statusWord = statusWord;
    }

    public CardFault fault() {
        return fault;
    }

    public ReadPhase phase() {
        return phase;
    }

    public OptionalInt statusWord() {
        return statusWord;
    }
}
