package vn.eid.card.simulator.contract;

import vn.eid.card.pcsc.PcscBackend;
import vn.eid.card.simulator.apdu.ApduCard;

/** Where a virtual card can lie, and how the reader under test gets at it. */
interface CardPlace {
    /** A fresh way to the reader. */
    PcscBackend backend();

    /** Lays a card on the empty reader. */
    void insert(ApduCard card) throws Exception;

    /** Takes the card away, if there is one. */
    void remove() throws Exception;
}
