package vn.eid.kiosk;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.paper.ActivationLeaflet;
import vn.eid.kiosk.paper.ReferralSlip;
import vn.eid.kiosk.screen.desk.PaperPort;
import vn.eid.kiosk.station.activation.ActivationCase;
import vn.eid.kiosk.station.readiness.ReadinessReport.Referral;

/** Makes the services' papers and hands them to the printer, away from every thread that is waited for. */
public final class ServicePapers implements PaperPort {
    private static final Logger LOG = LoggerFactory.getLogger(ServicePapers.class);

    private final ActivationLeaflet leaflet;
    private final ReferralSlip slip;
    private final Printer printer;
    private final Executor background;
    private final Executor fx;

    /** Takes a PDF; whether it did. */
    public interface Printer {
        boolean print(byte[] pdf);
    }

    public ServicePapers(String station, Clock clock, Printer printer, Executor background, Executor fx) {
        this.leaflet = new ActivationLeaflet(station, clock);
        this.slip = new ReferralSlip(station, clock);
        this.printer = printer;
        this.background = background;
        this.fx = fx;
    }

    @Override
    public void leaflet(String fullName, ActivationCase what, Consumer<Boolean> answer) {
        print(() -> leaflet.of(fullName, what), answer);
    }

    @Override
    public void referral(String fullName, Set<Referral> referrals, Consumer<Boolean> answer) {
        print(() -> slip.of(fullName, referrals), answer);
    }

    private void print(Making making, Consumer<Boolean> answer) {
        background.execute(() -> {
            boolean printed = made(making);
            fx.execute(() -> answer.accept(printed));
        });
    }

    private boolean made(Making making) {
        try {
            return printer.print(making.pdf());
        } catch (IOException failed) {
            LOG.warn("a paper could not be made: {}", failed.getMessage());
            return false;
        }
    }

    private interface Making {
        byte[] pdf() throws IOException;
    }
}
