package vn.eid.kiosk.screen.control;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;

/** A button that shows the key which does the same; the focus ring is drawn around it without moving anything. */
public final class ActionButton extends StackPane {
    /** Style class of all of them: what stands on a window is what its keys do. */
    public static final String STYLE = "action-button";

    private final Button button = new Button();
    private final Action action;

    public ActionButton(Action action) {
        this.action = action;
        button.getStyleClass().setAll("button", "act", styleOf(action.rank()));
        var label = Words.line("", "t16");
        label.textProperty().bind(action.label());
        if (action.rank() != Rank.QUIET) {
            label.getStyleClass().add("semi");
        }
        button.setGraphic(content(label));
        button.accessibleTextProperty()
                .bind(Bindings.concat(action.label(), ", ", action.key().cap()));
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run().run());
        getChildren().add(new FocusRing(button));
        getStyleClass().add(STYLE);
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
    }

    public Action action() {
        return action;
    }

    /** Takes it off the window while it cannot be used. */
    ActionButton hiddenWhileUnusable() {
        visibleProperty().bind(Bindings.when(action.enabled()).then(true).otherwise(false));
        managedProperty().bind(visibleProperty());
        return this;
    }

    /** Draws it as a line of a list: icon and words at the left, how it stands and the key at the right. */
    public ActionButton asRow(Symbol symbol, ObservableValue<String> value) {
        var label = Words.of(action.label(), "t16", "semi");
        var now = Words.of(value, "t16", "accent");
        now.setTextAlignment(TextAlignment.RIGHT);
        var row = Boxes.row(12, Icons.of(symbol, "i24", "muted"), Boxes.grow(label), now, cap(action.key()));
        row.setPadding(new Insets(8, 0, 8, 0));
        button.setGraphic(row);
        button.getStyleClass().add("line");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.accessibleTextProperty()
                .bind(Bindings.concat(
                        action.label(), ": ", value, ", ", action.key().cap()));
        row.prefWidthProperty().bind(button.widthProperty().subtract(34));
        setMaxWidth(Double.MAX_VALUE);
        return this;
    }

    /** The button itself, for focus and for tests. */
    public Button button() {
        return button;
    }

    private HBox content(Label label) {
        Node cap = cap(action.key());
        var row = action.rank() == Rank.PRIMARY ? Boxes.row(12, label, cap) : Boxes.row(12, cap, label);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static String styleOf(Rank rank) {
        return switch (rank) {
            case QUIET -> "quiet";
            case LESSER -> "lesser";
            case PRIMARY -> "primary";
        };
    }

    /** The little picture of a key. */
    public static Node cap(Key key) {
        var cap = new StackPane(Words.line(key.cap()));
        cap.getStyleClass().add("key-cap");
        cap.setMaxWidth(USE_PREF_SIZE);
        return cap;
    }
}
