package vn.eid.card.simulator;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.apdu.CardGoneException;

/** Puts a virtual card under JMRTD, the independent reader of these tests. */
final class InMemoryCardService extends CardService {
    private static final long serialVersionUID = 1L;

    private final transient ApduCard card;
    private boolean open;
    private int exchanges;

    InMemoryCardService(ApduCard card) {
        this.card = card;
    }

    int exchanges() {
        return exchanges;
    }

    @Override
    public void open() {
        card.reset();
        open = true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        try {
            exchanges++;
            return new ResponseAPDU(card.process(command.getBytes()));
        } catch (CardGoneException gone) {
            throw new CardServiceException("card removed", gone);
        }
    }

    @Override
    public byte[] getATR() {
        return card.atr();
    }

    @Override
    public boolean isExtendedAPDULengthSupported() {
        return true;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean isConnectionLost(Exception cause) {
        return cause.getCause() instanceof CardGoneException;
    }
}
