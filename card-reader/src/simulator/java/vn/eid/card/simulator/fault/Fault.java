package vn.eid.card.simulator.fault;

import vn.eid.card.simulator.apdu.CardGoneException;

/** One thing that goes wrong on the wire. Faults compose: each sees the answer that the ones behind it give. */
@FunctionalInterface
public interface Fault {
    /** The rest of the way to the card. */
    interface Next {
        byte[] answer() throws CardGoneException;
    }

    /**
     * Answers in place of the card, or passes the command on.
     *
     * @param index number of the command since the last reset, from zero
     * @param command raw command APDU
     * @param next the rest of the way to the card
     * @return raw response APDU, possibly no APDU at all
     */
    byte[] answer(int index, byte[] command, Next next) throws CardGoneException;
}
