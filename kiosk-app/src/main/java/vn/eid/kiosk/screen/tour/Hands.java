package vn.eid.kiosk.screen.tour;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import vn.eid.kiosk.screen.control.Meter;

/** Types, presses and draws in a window as a person would. */
final class Hands {
    private final Scene scene;

    Hands(Scene scene) {
        this.scene = scene;
    }

    /** Puts the keyboard on the first control of a style class. */
    void focus(String styleClass) {
        scene.getRoot().lookup("." + styleClass).requestFocus();
    }

    /** Whether nothing stands in the first field of a style class. */
    boolean isEmpty(String styleClass) {
        return scene.getRoot().lookup("." + styleClass) instanceof TextField field
                && field.getText().isEmpty();
    }

    /** Types into whatever has the keyboard. */
    void type(String text) {
        text.codePoints().forEach(sign -> {
            var typed = Character.toString(sign);
            var target = scene.getFocusOwner();
            Event.fireEvent(
                    target, new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    /** Presses and lets go of a key; what it did may have put the keyboard elsewhere in between. */
    void key(KeyCode code) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Node owner = scene.getFocusOwner();
            Node target = owner == null || owner.getScene() != scene ? scene.getRoot() : owner;
            Event.fireEvent(target, new KeyEvent(type, "", "", code, false, false, false, false));
        }
    }

    /** Whether a control of these style classes can be pressed. */
    boolean sees(String selector) {
        var node = scene.getRoot().lookup(selector);
        return node != null && node.isVisible() && !node.isDisabled();
    }

    /** How far the progress in the window has got, 0..1; 0 when there is none. */
    double progress() {
        return scene.getRoot().lookup(".meter") instanceof Meter meter ? meter.share() : 0;
    }

    /** Presses one of the buttons of a selector, counted from 0. */
    void press(String selector, int place) {
        ((Button) scene.getRoot().lookupAll(selector).stream().toList().get(place)).fire();
    }

    /** Presses the last button of a selector. */
    void pressLast(String selector) {
        press(selector, scene.getRoot().lookupAll(selector).size() - 1);
    }

    /** Presses the first button of a selector. */
    void press(String selector) {
        ((Button) scene.getRoot().lookup(selector)).fire();
    }

    /** Goes to a place of the rail, counted from the top. */
    void place(int number) {
        ((Button) List.copyOf(scene.getRoot().lookupAll(".nav")).get(number)).fire();
    }

    /** Draws a flourish on the signature pad. */
    void sign() {
        var pad = scene.getRoot().lookup(".pad");
        double width = pad.getLayoutBounds().getWidth();
        double height = pad.getLayoutBounds().getHeight();
        mouse(pad, MouseEvent.MOUSE_PRESSED, width * 0.15, height * 0.62);
        for (double t = 0; t <= 1; t += 0.01) {
            double x = width * (0.15 + 0.7 * t + 0.05 * Math.sin(t * 21));
            double y = height * (0.55 - 0.28 * Math.sin(t * 16) * (1 - t * 0.6));
            mouse(pad, MouseEvent.MOUSE_DRAGGED, x, y);
        }
    }

    private static void mouse(Node node, javafx.event.EventType<MouseEvent> type, double x, double y) {
        var at = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(node, at.getX(), at.getY())));
    }
}
