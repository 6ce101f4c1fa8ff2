package vn.eid.kiosk.screen.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few alternatives side by side, exactly one chosen; arrow keys move between them. */
public final class Choice<T> extends HBox {
    public Choice(List<T> values, ObjectProperty<T> chosen, Function<T, String> name) {
        super(8);
        var group = new ToggleGroup();
        for (T value : values) {
            var button = new ToggleButton(name.apply(value));
            button.getStyleClass().setAll("toggle-button", "choice");
            button.setToggleGroup(group);
            button.setSelected(value.equals(chosen.get()));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.set(value);
            });
            chosen.addListener((observed, was, is) -> button.setSelected(value.equals(is)));
            getChildren().add(button);
        }
    }
}
