package vn.eid.kiosk.screen.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;

/**
 * The foot of the officer's window: quiet actions left, lesser ones right, the next step in the corner. Where the words do
 * not fit into one line, the lesser ones stand in a line of their own above; the next step never leaves its corner.
 */
public final class ActionBar extends VBox {
    private static final double GAP = 12;

    private final List<ActionButton> buttons = new ArrayList<>();
    private final HBox upper = new HBox(GAP);
    private final HBox lower = new HBox(GAP);
    private final InvalidationListener onRoom = observed -> requestLayout();
    private boolean folded;

    public ActionBar() {
        super(8);
        getStyleClass().add("bottom-bar");
        setAlignment(Pos.CENTER);
        upper.setAlignment(Pos.CENTER_RIGHT);
        lower.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(lower);
        widthProperty().addListener(observed -> arrange());
    }

    /** Shows the actions of another screen; their order within a rank is kept. */
    public void show(List<Action> actions) {
        buttons.clear();
        for (Action action : actions) {
            var button = new ActionButton(action);
            // What cannot be done now would only be noise; the next step stays and says what is awaited.
            buttons.add(action.rank() == Rank.PRIMARY ? button : button.hiddenWhileUnusable());
            button.managedProperty().addListener(observed -> arrange());
            button.widthProperty().addListener(onRoom);
        }
        primary().ifPresent(ActionBar::takeFocusWhenReady);
        fill(false);
        arrange();
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

    @Override
    protected void layoutChildren() {
        arrange();
        super.layoutChildren();
    }

    /** One line or two, as there is room; moved only when that changes, so that nothing loses the keyboard. */
    private void arrange() {
        double needed = getInsets().getLeft() + getInsets().getRight() + GAP;
        for (ActionButton button : buttons) {
            needed += button.isManaged() ? button.prefWidth(-1) + GAP : 0;
        }
        boolean tight = getWidth() > 0 && needed > getWidth();
        if (tight != folded) {
            var owner = getScene() == null ? null : getScene().getFocusOwner();
            fill(tight);
            if (owner != null && owner.getScene() == getScene()) {
                owner.requestFocus();
            }
        }
    }

    private void fill(boolean two) {
        folded = two;
        upper.getChildren().clear();
        lower.getChildren().clear();
        add(lower, Rank.QUIET);
        lower.getChildren().add(Boxes.push());
        add(two ? upper : lower, Rank.LESSER);
        add(lower, Rank.PRIMARY);
        getChildren().setAll(two ? List.<Node>of(upper, lower) : List.<Node>of(lower));
    }

    private void add(HBox line, Rank rank) {
        buttons.stream().filter(button -> button.action().rank() == rank).forEach(line.getChildren()::add);
    }
}
