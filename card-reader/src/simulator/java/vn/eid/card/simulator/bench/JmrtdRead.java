package vn.eid.card.simulator.bench;

import java.io.IOException;
import java.io.InputStream;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.SecurityInfo;

/**
 * The same card read by JMRTD's PassportService as everybody uses it: default block size, PACE with the card access number,
 * the same seven files. It is the peer; it neither verifies nor authenticates the chip, so the comparison favours it.
 */
final class JmrtdRead {
    private static final short[] FILES = {0x011E, 0x011D, 0x0101, 0x010D, 0x010E, 0x010F, 0x0102};

    private JmrtdRead() {}

    /** What it took. */
    record Cost(int apdus, long bytes, double accessMillis, double filesMillis) {
        double totalMillis() {
            return accessMillis + filesMillis;
        }
    }

    static Cost of(CardTerminal terminal, String cardAccessNumber)
            throws CardException, CardServiceException, IOException {
        Counting service = new Counting(terminal.connect("*"));
        int block = PassportService.DEFAULT_MAX_BLOCKSIZE;
        PassportService reader =
                new PassportService(service, PassportService.NORMAL_MAX_TRANCEIVE_LENGTH, block, false, false);
        try {
            long begin = System.nanoTime();
            reader.open();
            pace(reader, cardAccessNumber, block);
            reader.sendSelectApplet(true);
            long opened = System.nanoTime();
            for (short file : FILES) {
                try (InputStream content = reader.getInputStream(file, block)) {
                    content.readAllBytes();
                }
            }
            long done = System.nanoTime();
            return new Cost(service.apdus, service.bytes, (opened - begin) / 1e6, (done - opened) / 1e6);
        } finally {
            service.card.disconnect(true);
        }
    }

    private static void pace(PassportService reader, String number, int block)
            throws CardServiceException, IOException {
        CardAccessFile access = new CardAccessFile(reader.getInputStream(PassportService.EF_CARD_ACCESS, block));
        for (SecurityInfo info : access.getSecurityInfos()) {
            if (info instanceof PACEInfo pace) {
                reader.doPACE(
                        PACEKeySpec.createCANKey(number),
                        pace.getObjectIdentifier(),
                        PACEInfo.toParameterSpec(pace.getParameterId()),
                        pace.getParameterId());
                return;
            }
        }
        throw new IOException("no PACE info");
    }

    private static final class Counting extends CardService {
        private static final long serialVersionUID = 1L;

        private final transient Card card;
        private int apdus;
        private long bytes;

        Counting(Card card) {
            this.card = card;
        }

        @Override
        public void open() {
            // connected already
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
            try {
                byte[] answer = card.getBasicChannel()
                        .transmit(new javax.smartcardio.CommandAPDU(command.getBytes()))
                        .getBytes();
                apdus++;
                bytes += answer.length;
                return new ResponseAPDU(answer);
            } catch (CardException failed) {
                throw new CardServiceException("transmit", failed);
            }
        }

        @Override
        public byte[] getATR() {
            return card.getATR().getBytes();
        }

        @Override
        public void close() {
            // whoever connected disconnects
        }

        @Override
        public boolean isConnectionLost(Exception cause) {
            return cause instanceof CardException;
        }
    }
}
