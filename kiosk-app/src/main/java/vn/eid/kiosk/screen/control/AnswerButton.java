package vn.eid.kiosk.screen.control;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import vn.eid.kiosk.screen.display.Symbol;

/** A large button for the citizen: an icon and a word, 88 px high, easily hit with a trembling finger. */
public final class AnswerButton extends StackPane {
    private final Button button = new Button();

    public AnswerButton(Symbol symbol, String word, boolean primary, Runnable run) {
        button.getStyleClass().setAll("button", "act", "answer", primary ? "primary" : "lesser");
        var content = Boxes.row(
                18, Icons.of(symbol, "i32", primary ? "on-accent" : "plain"), Words.line(word, "t28", "semi"));
        content.setAlignment(Pos.CENTER);
        button.setGraphic(content);
        button.setAccessibleText(word);
        button.setOnAction(event -> run.run());
        button.setPrefWidth(360);
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().add(new FocusRing(button));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Makes the button wait for a condition. */
    public AnswerButton enabledWhen(ObservableBooleanValue condition) {
        button.disableProperty().bind(Bindings.not(condition));
        return this;
    }

    /** Sets how wide it is drawn. */
    public AnswerButton wide(double width) {
        button.setPrefWidth(width);
        return this;
    }

    /** The button itself, for focus and for tests. */
    public Button button() {
        return button;
    }
}
