package vn.eid.kiosk.screen.portrait;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.eid.biometrics.LivenessResult;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;
import vn.eid.kiosk.enrolment.LivenessRecord;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Glow;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.text.Texts;

/** Says what the liveness assistance asks for and what it saw; never more than that it helps the officer. */
final class LivenessWords {
    private final Texts texts;

    LivenessWords(Texts texts) {
        this.texts = texts;
    }

    /** The one thing to do; when it stopped early, why. */
    String instruction(LivenessView view) {
        return view.stopped()
                .map(why -> texts.of("liveness.stop", why))
                .orElseGet(() -> texts.of("liveness.task", view.task()));
    }

    /** Towards the side of the mirrored picture. */
    Optional<Symbol> arrow(LivenessView view) {
        if (view.stopped().isPresent()) {
            return Optional.empty();
        }
        return switch (view.task()) {
            case TURN_LEFT -> Optional.of(Symbol.ARROW_LEFT);
            case TURN_RIGHT -> Optional.of(Symbol.ARROW_RIGHT);
            case BLINK -> Optional.of(Symbol.EYE);
            case LOOK_STRAIGHT, WATCH_THE_SCREEN, DONE -> Optional.empty();
        };
    }

    /** The colour of the citizen's whole window; empty while it stays as it is. */
    Optional<Glow> glow(LivenessView view) {
        if (view.task() != LivenessView.Task.WATCH_THE_SCREEN || view.stopped().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (view.light()) {
                    case WHITE -> Glow.WHITE;
                    case ORANGE -> Glow.ORANGE;
                    case BLUE -> Glow.BLUE;
                });
    }

    /** The whole in one row. */
    CheckItem summary(LivenessRecord seen) {
        return CheckItem.remarked(mark(seen), texts.of("portrait.liveness"), remark(seen));
    }

    private static Mark mark(LivenessRecord seen) {
        if (seen.suspicious()) {
            return Mark.ATTENTION;
        }
        boolean whole = seen.stopped().isEmpty() && outcomes(seen.result()).allMatch(it -> it == Outcome.PASSED);
        return whole ? Mark.VERIFIED : Mark.NOT_VERIFIED;
    }

    private String remark(LivenessRecord seen) {
        if (seen.suspicious()) {
            return texts.of("liveness.outcome", Outcome.FAILED);
        }
        if (seen.stopped().isPresent()) {
            return texts.of("liveness.stopped");
        }
        return texts.of("liveness.outcome", mark(seen) == Mark.VERIFIED ? Outcome.PASSED : Outcome.NOT_ASSESSED);
    }

    /** Each thing that was looked at. */
    List<CheckItem> items(LivenessRecord seen) {
        var result = seen.result();
        return List.of(
                item("liveness.item.turns", result.turns()),
                item("liveness.item.parallax", result.parallax()),
                item("liveness.item.blink", result.blink()),
                item("liveness.item.light", result.light()));
    }

    private CheckItem item(String key, Outcome outcome) {
        var mark = switch (outcome) {
            case PASSED -> Mark.VERIFIED;
            case FAILED -> Mark.ATTENTION;
            case NOT_ASSESSED -> Mark.NOT_VERIFIED;
        };
        return CheckItem.remarked(mark, texts.of(key), texts.of("liveness.outcome", outcome));
    }

    private static Stream<Outcome> outcomes(LivenessResult result) {
        return Stream.of(result.turns(), result.parallax(), result.blink(), result.light());
    }
}
