package vn.eid.kiosk.screen.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;

/** The foot of the officer's window: quiet actions left, lesser ones right, the next step in the corner. */
public final class ActionBar extends HBox {
    private final List<ActionButton> buttons = new ArrayList<>();

    public ActionBar() {
        super(12);
        getStyleClass().add("bottom-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Shows the actions of another screen; their order within a rank is kept. */
    public void show(List<Action> actions) {
        getChildren().clear();
        buttons.clear();
        for (Action action : actions) {
            var button = new ActionButton(action);
            // What cannot be done now would only be noise; the next step stays and says what is awaited.
            buttons.add(action.rank() == Rank.PRIMARY ? button : button.hiddenWhileUnusable());
        }
        primary().ifPresent(ActionBar::takeFocusWhenReady);
        add(Rank.QUIET);
        getChildren().add(Boxes.push());
        add(Rank.LESSER);
        add(Rank.PRIMARY);
    }

    /** The button of the next step, when the screen has one. */
    public Optional<ActionButton> primary() {
        return buttons.stream().filter(b -> b.action().rank() == Rank.PRIMARY).findFirst();
    }

    /** The next step takes the keyboard as soon as it can be done, unless somebody is typing. */
    private static void takeFocusWhenReady(ActionButton next) {
        next.button().disabledProperty().addListener((observed, was, is) -> {
            var scene = next.getScene();
            boolean typing = scene != null
                    && (scene.getFocusOwner() instanceof TextInputControl
                            || scene.getFocusOwner() instanceof BigNumber);
            if (!is && scene != null && !typing) {
                next.button().requestFocus();
            }
        });
    }

    private void add(Rank rank) {
        buttons.stream().filter(button -> button.action().rank() == rank).forEach(getChildren()::add);
    }
}
