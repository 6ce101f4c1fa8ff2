package vn.eid.card.simulator.link;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.apdu.CardGoneException;

/** A connection to the card that lay on the reader when it was opened. */
final class VirtualConnection extends Card {
    /** Longest response that javax.smartcardio takes over PC/SC; longer ones fail there as well. */
    private static final int MAX_RESPONSE = 8192;

    private final VirtualTerminal terminal;
    private final ApduCard card;
    private final long generation;
    private final CardChannel channel = new Channel();
    private volatile boolean disconnected;

    VirtualConnection(VirtualTerminal terminal, ApduCard card, long generation) {
        this.terminal = terminal;
        this.card = card;
        this.generation = generation;
    }

    @Override
    public ATR getATR() {
        return new ATR(card.atr());
    }

    @Override
    public String getProtocol() {
        return "T=1";
    }

    @Override
    public CardChannel getBasicChannel() {
        requireOpen();
        return channel;
    }

    @Override
    public CardChannel openLogicalChannel() throws CardException {
        throw new CardException("the card has no logical channels");
    }

    @Override
    public void beginExclusive() {
        requireOpen();
    }

    @Override
    public void endExclusive() {
        requireOpen();
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        throw new CardException("transmitControlCommand() failed", PcscErrors.of("SCARD_E_UNSUPPORTED_FEATURE"));
    }

    @Override
    public void disconnect(boolean reset) {
        if (!disconnected) {
            disconnected = true;
            if (isGone()) {
                return; // the card may lie on the reader again, for somebody else
            }
            // a real reader powers the card off half a second after the last disconnect, reset or not
            card.reset();
        }
    }

    private void requireOpen() {
        if (disconnected) {
            throw new IllegalStateException("Card has been disconnected");
        }
    }

    private boolean isGone() {
        return terminal.generation() != generation;
    }

    private byte[] exchange(byte[] command) throws CardException {
        requireOpen();
        if (isGone()) {
            throw new CardException("transmit() failed", PcscErrors.of("SCARD_W_REMOVED_CARD"));
        }
        try {
            byte[] response = card.process(command);
            terminal.latency().await(command.length, response.length);
            if (isGone()) {
                throw new CardException("transmit() failed", PcscErrors.of("SCARD_E_NOT_TRANSACTED"));
            }
            return response;
        } catch (CardGoneException gone) {
            terminal.remove();
            throw new CardException("transmit() failed", PcscErrors.of("SCARD_E_NOT_TRANSACTED"));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CardException("transmit() failed", stop);
        }
    }

    private static byte[] asPcscWould(byte[] response) throws CardException {
        if (response.length > MAX_RESPONSE) {
            throw new CardException("transmit() failed", PcscErrors.of("SCARD_E_INSUFFICIENT_BUFFER"));
        }
        // a frame cut short arrives padded with zeros; an empty one stays empty
        return response.length == 1 ? Arrays.copyOf(response, 2) : response;
    }

    private final class Channel extends CardChannel {
        @Override
        public Card getCard() {
            return VirtualConnection.this;
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            return new ResponseAPDU(asPcscWould(exchange(command.getBytes())));
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
            byte[] bytes = new byte[command.remaining()];
            command.get(bytes);
            byte[] answer = asPcscWould(exchange(bytes));
            response.put(answer);
            return answer.length;
        }

        @Override
        public void close() throws CardException {
            throw new IllegalStateException("the basic channel cannot be closed");
        }
    }
}
