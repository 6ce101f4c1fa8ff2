package vn.eid.card.simulator;

import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.Citizens;

/**
 * Reads the card in the first PC/SC reader with JMRTD and the platform's own javax.smartcardio, and prints the length of
 * each file. A program of its own, because that implementation keeps one PC/SC context for the life of its process.
 */
final class SunPcscPeerMain {
    private SunPcscPeerMain() {}

    public static void main(String[] arguments) throws Exception {
        Citizen citizen = Citizens.number(Integer.parseInt(arguments[0]));
        List<CardTerminal> terminals = TerminalFactory.getDefault().terminals().list();
        CardTerminal terminal = terminals.get(0);
        System.out.println("reader " + terminal.getName());
        if (!terminal.waitForCardPresent(5000)) {
            throw new IllegalStateException("no card");
        }
        Card card = terminal.connect("*");
        JmrtdPeer peer = JmrtdPeer.extendedLength(new PcscCardService(card), 4000);
        if (arguments[1].equals("PACE")) {
            peer.paceCan(citizen);
        } else {
            peer.bac(citizen);
        }
        for (int fid : new int[] {0x011E, 0x011D, 0x0101, 0x0102, 0x010D, 0x010E, 0x010F}) {
            System.out.printf("%04X %d%n", fid, peer.file(fid).length);
        }
        card.disconnect(true);
    }

    private static final class PcscCardService extends CardService {
        private static final long serialVersionUID = 1L;

        private final transient Card card;
        private final transient CardChannel channel;

        PcscCardService(Card card) {
            this.card = card;
            this.channel = card.getBasicChannel();
        }

        @Override
        public void open() {
            // the connection is open already
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
            try {
                return new ResponseAPDU(channel.transmit(new javax.smartcardio.CommandAPDU(command.getBytes()))
                        .getBytes());
            } catch (CardException lost) {
                throw new CardServiceException("transmit", lost);
            }
        }

        @Override
        public byte[] getATR() {
            return card.getATR().getBytes();
        }

        @Override
        public void close() {
            // main disconnects
        }

        @Override
        public boolean isConnectionLost(Exception cause) {
            return false;
        }
    }
}
