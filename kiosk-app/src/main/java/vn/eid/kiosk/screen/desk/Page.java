package vn.eid.kiosk.screen.desk;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import vn.eid.kiosk.screen.display.Action;

/**
 * One screen of the officer's window, as its view built it.
 *
 * @param content the work area
 * @param actions for the foot of the window; at most one primary
 * @param focus what the keyboard goes to first; empty for the primary action
 * @param side what stands at the right while no citizen is being enrolled
 * @param fills whether the content takes the height that there is, instead of scrolling
 */
public record Page(Node content, List<Action> actions, Optional<Node> focus, Optional<Node> side, boolean fills) {
    public Page {
        actions = List.copyOf(actions);
    }

    /** A screen that scrolls when the window is low, with the keyboard on its primary action. */
    public static Page of(Node content, List<Action> actions) {
        return new Page(content, actions, Optional.empty(), Optional.empty(), false);
    }

    /** The keyboard goes to {@code node} first. */
    public Page focusing(Node node) {
        return new Page(content, actions, Optional.of(node), side, fills);
    }

    /** With something of its own at the right. */
    public Page beside(Node node) {
        return new Page(content, actions, focus, Optional.of(node), fills);
    }

    /** Takes the height that there is. */
    public Page filling() {
        return new Page(content, actions, focus, side, true);
    }
}
