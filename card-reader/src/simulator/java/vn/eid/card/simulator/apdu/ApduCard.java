package vn.eid.card.simulator.apdu;

/**
 * Anything that answers command APDUs: the virtual card itself, and the layers that disturb it. One caller at a time; the
 * front ends see to that.
 */
public interface ApduCard {
    /** Answer to reset, ISO/IEC 7816-3 §8. */
    byte[] atr();

    /**
     * Answers one command.
     *
     * @param command raw command APDU, as it came over the wire
     * @return raw response APDU; disturbing layers may return less than the two bytes of a status word
     * @throws CardGoneException the card has left the reader in the middle of the exchange
     */
    byte[] process(byte[] command) throws CardGoneException;

    /** Power off and on again: every session, selection and access right is lost. */
    void reset();
}
