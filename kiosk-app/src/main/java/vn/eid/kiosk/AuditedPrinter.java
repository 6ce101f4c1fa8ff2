package vn.eid.kiosk;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.QueueException;

/** Puts each printed sheet on the audit log. */
public final class AuditedPrinter implements CounterPorts.PaperOffice {
    private static final Logger LOG = LoggerFactory.getLogger(AuditedPrinter.class);

    private final CounterPorts.PaperOffice office;
    private final AuditLog audit;

    public AuditedPrinter(CounterPorts.PaperOffice office, AuditLog audit) {
        this.office = office;
        this.audit = audit;
    }

    @Override
    public PrintOutcome print(PrintOrder order) {
        PrintOutcome outcome = office.print(order);
        if (outcome == PrintOutcome.PRINTED) {
            record(order);
        }
        return outcome;
    }

    private void record(PrintOrder order) {
        try {
            if (order instanceof PrintOrder.Receipt it) {
                audit.append("receipt-printed", "counter", of(it.dossier().id()));
            } else if (order instanceof PrintOrder.Form it) {
                audit.append("form-printed", "counter", of(it.proven().start().id()));
            } else if (order instanceof PrintOrder.Invitation it) {
                audit.append("invitation-printed", "counter", of(it.dossier().id()));
            } else if (order instanceof PrintOrder.Referral it) {
                // nobody's dossier: only that somebody was sent on, and why
                audit.append(
                        "refusal-printed",
                        "counter",
                        Map.of("reason", it.reason().name()));
            }
        } catch (QueueException full) {
            LOG.error("a printed sheet is not on the audit log: {}", full.fault());
        }
    }

    private static Map<String, String> of(DossierId dossier) {
        return Map.of("dossier", dossier.value());
    }

    @Override
    public boolean ready() {
        return office.ready();
    }
}
