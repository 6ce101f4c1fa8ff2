package vn.eid.kiosk.screen.desk;

import java.time.InstantSource;
import java.util.Optional;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.screen.text.Texts;

/**
 * Everything a screen may use.
 *
 * @param session the enrolment under way; its thread is the FX thread
 * @param texts words of the windows
 * @param clock the counter's clock
 * @param station where this counter stands
 * @param ports the rest of the counter
 * @param preview live pictures and the analysis of them
 * @param services what the station offers besides enrolling; empty where it offers nothing else
 */
public record Desk(
        EnrolmentSession session,
        Texts texts,
        InstantSource clock,
        StationInfo station,
        DeskPorts ports,
        PreviewFeed preview,
        Optional<Services> services) {
    /** A counter that only enrols. */
    public Desk(
            EnrolmentSession session,
            Texts texts,
            InstantSource clock,
            StationInfo station,
            DeskPorts ports,
            PreviewFeed preview) {
        this(session, texts, clock, station, ports, preview, Optional.empty());
    }
}
