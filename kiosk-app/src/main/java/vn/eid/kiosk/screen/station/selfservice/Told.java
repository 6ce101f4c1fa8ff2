package vn.eid.kiosk.screen.station.selfservice;

import java.util.List;
import java.util.Optional;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;

/**
 * One answer to a citizen.
 *
 * @param title the status, in the guides' words
 * @param line what it means
 * @param when until when something will happen; empty when nothing is promised
 * @param whose masked name and number of the dossier; empty without the card
 * @param next what to do, in order; empty when there is nothing to do
 * @param spoken what is read aloud: no name, no number
 * @param activate whether the steps of the activation can be shown
 */
public record Told(
        Symbol symbol,
        Tone tone,
        String title,
        String line,
        Optional<When> when,
        Optional<Whose> whose,
        List<String> next,
        String spoken,
        boolean activate) {
    public Told {
        next = List.copyOf(next);
    }

    /** A promise with its day. */
    public record When(String title, String line, boolean late) {}

    /** Whose dossier this is, masked. */
    public record Whose(String name, String dossier) {
        @Override
        public String toString() {
            return "whose ****";
        }
    }

    /** An answer without a dossier. */
    static Told of(Symbol symbol, Tone tone, String title, String line) {
        return new Told(
                symbol, tone, title, line, Optional.empty(), Optional.empty(), List.of(), title + ". " + line, false);
    }
}
