package vn.eid.kiosk.screen.desk;

import java.util.Set;
import java.util.function.Consumer;
import vn.eid.kiosk.station.activation.ActivationCase;
import vn.eid.kiosk.station.readiness.ReadinessReport.Referral;

/** What the services give on paper; answers whether the printer took it. */
public interface PaperPort {
    /** The leaflet for the way home. */
    void leaflet(String fullName, ActivationCase what, Consumer<Boolean> answer);

    /** The slip that says where to go first. */
    void referral(String fullName, Set<Referral> referrals, Consumer<Boolean> answer);
}
