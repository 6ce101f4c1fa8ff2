package vn.eid.kiosk;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;

/** Puts each printed receipt on the audit log. */
final class AuditedPrinter implements CounterPorts.ReceiptPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(AuditedPrinter.class);

    private final CounterPorts.ReceiptPrinter printer;
    private final AuditLog audit;

    AuditedPrinter(CounterPorts.ReceiptPrinter printer, AuditLog audit) {
        this.printer = printer;
        this.audit = audit;
    }

    @Override
    public boolean print(QueuedDossier dossier) {
        boolean printed = printer.print(dossier);
        if (printed) {
            try {
                audit.append(
                        "receipt-printed",
                        "counter",
                        Map.of("dossier", dossier.id().value()));
            } catch (QueueException full) {
                LOG.error("a printed receipt is not on the audit log: {}", full.fault());
            }
        }
        return printed;
    }

    @Override
    public boolean ready() {
        return printer.ready();
    }
}
