package vn.eid.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.paper.PaperPrinter;
import vn.eid.kiosk.paper.Receipt;
import vn.eid.sync.queue.QueuedDossier;

/** Prints receipts on the printer of the counter. */
final class ReceiptPaper implements CounterPorts.ReceiptPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptPaper.class);
    private static final int WORKING_DAYS = 3;

    private final PaperPrinter printer;
    private final Receipt receipt;

    ReceiptPaper(PaperPrinter printer, String station, Clock clock) {
        this.printer = printer;
        this.receipt = new Receipt(station, clock, WORKING_DAYS, Set.of());
    }

    @Override
    public boolean print(QueuedDossier dossier) {
        try {
            return printer.print(receipt.of(dossier));
        } catch (IOException failed) {
            LOG.warn("no receipt for {}: {}", dossier.id(), failed.getMessage());
            return false;
        }
    }

    @Override
    public boolean ready() {
        return printer.ready();
    }
}
