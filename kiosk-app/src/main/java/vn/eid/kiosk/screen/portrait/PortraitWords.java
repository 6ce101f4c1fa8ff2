package vn.eid.kiosk.screen.portrait;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.LiveView;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.text.Texts;

/** Says what the citizen should do, and how the six conditions stand. */
public final class PortraitWords {
    private final Texts texts;

    public PortraitWords(Texts texts) {
        this.texts = texts;
    }

    /** The one instruction, with its amount where people can follow one; the same sentence stands on both windows. */
    String instruction(Optional<LiveView> view) {
        Instruction wanted =
                view.map(LiveView::instruction).orElseGet(() -> Instruction.of(Instruction.Kind.LOOK_AT_CAMERA));
        return wanted.amount() > 0 && inCentimetres(wanted.kind())
                ? texts.of("instruction.about." + wanted.kind().name(), Integer.toString(wanted.amount()))
                : texts.of("instruction", wanted.kind());
    }

    private static boolean inCentimetres(Instruction.Kind kind) {
        return switch (kind) {
            case MOVE_CLOSER, MOVE_BACK, MOVE_LEFT, MOVE_RIGHT, MOVE_UP, MOVE_DOWN -> true;
            default -> false;
        };
    }

    /** An arrow in the direction of the mirrored picture, where there is a direction. */
    Optional<Symbol> arrow(Optional<LiveView> view) {
        return view.flatMap(it -> switch (it.instruction().kind()) {
            case MOVE_LEFT, TURN_LEFT -> Optional.of(Symbol.ARROW_LEFT);
            case MOVE_RIGHT, TURN_RIGHT -> Optional.of(Symbol.ARROW_RIGHT);
            case MOVE_UP, RAISE_CHIN -> Optional.of(Symbol.ARROW_UP);
            case MOVE_DOWN, LOWER_CHIN -> Optional.of(Symbol.ARROW_DOWN);
            case TILT_LEFT -> Optional.of(Symbol.TILT_LEFT);
            case TILT_RIGHT -> Optional.of(Symbol.TILT_RIGHT);
            case TAKE_OFF_GLASSES -> Optional.of(Symbol.GLASSES);
            case MORE_LIGHT, LESS_LIGHT, EVEN_LIGHT, NATURAL_LIGHT -> Optional.of(Symbol.LIGHT);
            default -> Optional.empty();
        });
    }

    /** Whether the picture is about to be taken. */
    boolean good(Optional<LiveView> view) {
        return view.map(it -> it.instruction().kind())
                .filter(kind -> kind == Instruction.Kind.HOLD_ON || kind == Instruction.Kind.DONE)
                .isPresent();
    }

    /** The six conditions, those not met first. */
    public List<CheckItem> conditions(Optional<PortraitQuality> quality) {
        var items = new ArrayList<CheckItem>();
        var rest = new ArrayList<CheckItem>();
        for (Condition condition : Condition.values()) {
            var mark = quality.map(condition::mark).orElse(Mark.PENDING);
            var item = CheckItem.remarked(mark, texts.of("condition", condition), texts.of("condition.mark", mark));
            (mark == Mark.ATTENTION ? items : rest).add(item);
        }
        items.addAll(rest);
        return items;
    }
}
