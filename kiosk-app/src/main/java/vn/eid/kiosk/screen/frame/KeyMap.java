package vn.eid.kiosk.screen.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.FocusRing;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;

/**
 * Lets every action be done by its key. A key that is held down acts once, and so does Enter pressed twice in a breath: a
 * step is never skipped because a finger was slow or quick. Enter is the next step; on a check box, a choice or a row it
 * works that.
 */
public final class KeyMap {
    private static final Map<KeyCode, Key> KEYS = Map.ofEntries(
            Map.entry(KeyCode.ENTER, Key.ENTER),
            Map.entry(KeyCode.ESCAPE, Key.ESC),
            Map.entry(KeyCode.F1, Key.F1),
            Map.entry(KeyCode.F2, Key.F2),
            Map.entry(KeyCode.F3, Key.F3),
            Map.entry(KeyCode.F4, Key.F4),
            Map.entry(KeyCode.F5, Key.F5),
            Map.entry(KeyCode.F6, Key.F6),
            Map.entry(KeyCode.F7, Key.F7),
            Map.entry(KeyCode.F8, Key.F8),
            Map.entry(KeyCode.F9, Key.F9),
            Map.entry(KeyCode.F10, Key.F10),
            Map.entry(KeyCode.F11, Key.F11),
            Map.entry(KeyCode.F12, Key.F12));

    /** Quicker than anybody can have seen the next page, about the double-click time of most systems. */
    private static final Duration BREATH = Duration.millis(300);

    private final Supplier<List<Action>> actions;
    private final PauseTransition breath = new PauseTransition(BREATH);
    private Optional<KeyCode> held = Optional.empty();

    /** @param actions those of the page that is open */
    public KeyMap(Supplier<List<Action>> actions) {
        this.actions = actions;
    }

    /** Listens to a scene, after whatever has the focus had its chance. */
    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::enterOnAction);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = Optional.empty());
    }

    private void pressed(KeyEvent event) {
        Key key = KEYS.get(event.getCode());
        if (key == null || held.filter(event.getCode()::equals).isPresent()) {
            return;
        }
        held = Optional.of(event.getCode());
        if (key == Key.ENTER && breath.getStatus() == Animation.Status.RUNNING) {
            event.consume();
            return;
        }
        if (key == Key.ENTER && worksFocused(event)) {
            event.consume();
            return;
        }
        actions.get().stream()
                .filter(action -> action.key() == key && action.enabled().get())
                .findFirst()
                .ifPresent(action -> {
                    event.consume();
                    if (key == Key.ENTER) {
                        breath.playFromStart();
                    }
                    action.run().run();
                });
    }

    /** Enter means the next step wherever the keyboard is among the actions: never "back" because that had the focus. */
    private void enterOnAction(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button && isAction(button)) {
            pressed(event);
            event.consume();
        }
    }

    private static boolean isAction(Button button) {
        return button.getParent() instanceof FocusRing ring && ring.getParent() instanceof ActionButton;
    }

    private static boolean worksFocused(KeyEvent event) {
        var target = event.getTarget();
        if (target instanceof CheckBox || target instanceof ToggleButton) {
            ((ButtonBase) target).fire();
            return true;
        }
        if (target instanceof Button button && !isAction(button)) {
            button.fire();
            return true;
        }
        return false;
    }
}
