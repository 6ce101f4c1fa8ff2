package vn.eid.kiosk;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.paper.PaperPrinter;
import vn.eid.kiosk.paper.Papers;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;

/** Prints the counter's sheets on the default printer. */
final class CounterPaper implements CounterPorts.PaperOffice {
    private static final Logger LOG = LoggerFactory.getLogger(CounterPaper.class);

    private final PaperPrinter printer = new PaperPrinter();
    private final Papers papers;

    CounterPaper(Papers papers) {
        this.papers = papers;
    }

    @Override
    public PrintOutcome print(PrintOrder order) {
        try {
            return printer.print(papers.of(order));
        } catch (IOException failed) {
            LOG.warn("no sheet for {}: {}", order.getClass().getSimpleName(), failed.getMessage());
            return PrintOutcome.FAILED;
        }
    }

    @Override
    public boolean ready() {
        return printer.ready();
    }
}
