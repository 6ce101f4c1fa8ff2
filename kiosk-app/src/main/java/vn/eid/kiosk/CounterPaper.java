package vn.eid.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.enrolment.DossierAssembler;
import vn.eid.kiosk.enrolment.EligibilityRules;
import vn.eid.kiosk.enrolment.LegalLimits;
import vn.eid.kiosk.enrolment.VietnameseLaw;
import vn.eid.kiosk.enrolment.WorkingCalendar;
import vn.eid.kiosk.paper.FormVersions;
import vn.eid.kiosk.paper.PaperPrinter;
import vn.eid.kiosk.paper.Papers;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.sync.dossier.Station;

/** Prints the counter's sheets on its printer. */
final class CounterPaper implements CounterPorts.PaperOffice {
    private static final Logger LOG = LoggerFactory.getLogger(CounterPaper.class);

    private final PaperPrinter printer;
    private final Papers papers;

    CounterPaper(PaperPrinter printer, Papers papers) {
        this.printer = printer;
        this.papers = papers;
    }

    /** As the counter is configured, on its own printer. */
    static CounterPaper of(KioskConfig config, Station station, Supplier<Optional<Long>> clockOffset, Clock clock)
            throws IOException {
        var papers = new Papers(
                config.station().name(),
                clock,
                FormVersions.with(config.desk().formFile()),
                new DossierAssembler(station, clockOffset),
                limits(config, clock));
        return new CounterPaper(new PaperPrinter(config.desk().window().printer()), papers);
    }

    /** The law as it stands, with the holidays that the station was told of. */
    static LegalLimits limits(KioskConfig config, Clock clock) {
        return new LegalLimits(
                new EligibilityRules(VietnameseLaw.RULE_SETS),
                new WorkingCalendar(config.gateway().holidays()),
                clock.getZone());
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
