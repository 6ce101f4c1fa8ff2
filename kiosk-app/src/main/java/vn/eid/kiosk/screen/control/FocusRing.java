package vn.eid.kiosk.screen.control;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/**
 * The ring around the control that the keyboard works. It follows the window's own focus, so that it stays in sight while
 * the other window is in front.
 */
public final class FocusRing extends StackPane {
    private final Node control;
    // Held here, since the scene outlives the page and must not hold it.
    private final InvalidationListener moved = observed -> light();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(moved);

    /** @param control what the ring is drawn around */
    public FocusRing(Node control) {
        super(control);
        this.control = control;
        getStyleClass().add("ring");
        control.sceneProperty().addListener((observed, was, is) -> follow(was, is));
    }

    private void follow(Scene was, Scene is) {
        if (was != null) {
            was.focusOwnerProperty().removeListener(weak);
        }
        if (is != null) {
            is.focusOwnerProperty().addListener(weak);
            light();
        }
    }

    private void light() {
        boolean owner = control.getScene() != null && control.getScene().getFocusOwner() == control;
        getStyleClass().remove("lit");
        if (owner) {
            getStyleClass().add("lit");
        }
    }
}
