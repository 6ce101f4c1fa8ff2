package vn.eid.kiosk.screen.station.outreach;

import java.util.List;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;

/**
 * What stands beside the table about the chosen ward.
 *
 * @param line how it does against the plan
 * @param part activated, 0..1 of its quota
 * @param plan where it should be, 0..1
 */
record WardPanel(
        String ward, String line, Tone tone, double part, double plan, List<Fact> facts, List<Meeting> meetings) {
    WardPanel {
        facts = List.copyOf(facts);
        meetings = List.copyOf(meetings);
    }

    /** People with one result. */
    record Fact(Symbol symbol, Tone tone, String name, String count) {}

    /** A team and when it goes out next. */
    record Meeting(String team, String line) {}
}
