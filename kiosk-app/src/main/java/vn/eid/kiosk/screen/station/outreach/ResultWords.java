package vn.eid.kiosk.screen.station.outreach;

import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.sync.queue.outreach.VisitResult;

/** Signs and tones of what came of a visit. */
final class ResultWords {
    private ResultWords() {}

    static Symbol symbol(VisitResult result) {
        return switch (result) {
            case NOT_VISITED -> Symbol.CIRCLE;
            case ACTIVATED -> Symbol.CHECK_CIRCLE;
            case ABSENT -> Symbol.ABSENT;
            case NO_SMARTPHONE -> Symbol.NOT_ACTIVATED;
            case MOVED -> Symbol.MOVED;
            case DECLINED -> Symbol.DECLINED;
        };
    }

    static Tone tone(VisitResult result) {
        return switch (result) {
            case ACTIVATED -> Tone.GOOD;
            case ABSENT, DECLINED -> Tone.CAUTION;
            case NOT_VISITED, NO_SMARTPHONE, MOVED -> Tone.PLAIN;
        };
    }
}
