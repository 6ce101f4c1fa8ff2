package vn.eid.kiosk.screen.station.appointment;

import java.util.List;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;

/**
 * One visit as a row.
 *
 * @param id by which the row's buttons name it
 * @param mark ticket number, or the booked time of somebody who has not come
 * @param waited how long, or how late; empty text where it does not matter
 * @param acts what can be done with it
 */
record VisitRow(
        String id,
        String mark,
        String name,
        String matter,
        Symbol symbol,
        String status,
        Tone tone,
        String waited,
        List<Act> acts) {
    VisitRow {
        acts = List.copyOf(acts);
    }

    /** A button on the row. */
    record Act(String label, Runnable run) {}

    @Override
    public String toString() {
        return "visit row " + mark;
    }
}
