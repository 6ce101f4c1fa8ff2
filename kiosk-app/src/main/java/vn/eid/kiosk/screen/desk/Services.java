package vn.eid.kiosk.screen.desk;

import javafx.beans.property.ObjectProperty;
import vn.eid.kiosk.station.Voice;

/**
 * What the screens of the station's services may ask of the counter. Every call returns at once; answers come on the FX
 * thread.
 *
 * @param shown what an officer lets the citizen's window show between two enrolments; FX thread
 */
public record Services(
        CardPort cards,
        LookupPort lookups,
        VisitPort visits,
        PaperPort papers,
        Voice voice,
        ObjectProperty<ShownToCitizen> shown) {}
