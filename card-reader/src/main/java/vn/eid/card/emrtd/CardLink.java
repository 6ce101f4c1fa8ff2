package vn.eid.card.emrtd;

import vn.eid.card.CardException;
import vn.eid.card.Octets;
import vn.eid.card.ReadPhase;

/** One connected card. Used by one thread at a time; every exchange ends within a bounded time. */
public interface CardLink {
    /** Answer to reset of the connected card. */
    Octets atr();

    /**
     * Sends one command APDU.
     *
     * @param command encoded, short or extended
     * @param phase for the fault, should one happen
     * @return the response APDU, never shorter than its status word
     * @throws CardException if card, reader or service went away, stopped answering, or time is up
     */
    byte[] transmit(byte[] command, ReadPhase phase) throws CardException;
}
