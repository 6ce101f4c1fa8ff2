package vn.eid.kiosk.screen.frame;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;

/**
 * The second press of a double click does nothing on a button. By then another page, or the citizen's next question, may
 * have taken the place of the first, and nobody has read it yet. The keys of a number pad are another matter: a number may
 * well hold the same figure twice.
 */
public final class DoubleClickGuard {
    private DoubleClickGuard() {}

    /** Watches over a scene. */
    public static void install(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() > 1 && event.getTarget() instanceof Node node && onButton(node)) {
                event.consume();
            }
        });
    }

    private static boolean onButton(Node target) {
        for (Node node = target; node != null; node = node.getParent()) {
            if (node instanceof ButtonBase) {
                return !node.getStyleClass().contains("pad-key");
            }
        }
        return false;
    }
}
