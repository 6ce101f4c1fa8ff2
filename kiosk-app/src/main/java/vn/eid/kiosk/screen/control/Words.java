package vn.eid.kiosk.screen.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels that wrap instead of ending in dots: official words are never shortened. */
public final class Words {
    private Words() {}

    /** A label with style classes such as {@code t20}, {@code semi}, {@code muted}. */
    public static Label of(String text, String... classes) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /** A label that stays on one line, whole. */
    public static Label line(String text, String... classes) {
        var label = of(text, classes);
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label that follows a text. */
    public static Label of(ObservableValue<String> text, String... classes) {
        var label = of("", classes);
        label.textProperty().bind(text);
        return label;
    }

    /** Takes a node out of the layout when there is nothing to show. */
    public static <N extends Node> N showIf(N node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
        return node;
    }
}
