package vn.eid.kiosk.screen.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Asks the officer for a written reason in its place on the page: usual ones to press, or a line to type. */
public final class ReasonPrompt extends VBox {
    private final TextField field;

    /**
     * @param question what is asked
     * @param usual sentences that can be taken as they are
     * @param written takes the reason, never blank
     * @param cancelled Esc
     */
    public ReasonPrompt(
            String question, String hint, List<String> usual, Consumer<String> written, Runnable cancelled) {
        super(12);
        getStyleClass().addAll("card", "call", "snug");
        StringProperty reason = new SimpleStringProperty("");
        field = Inputs.text(reason, question, hint);
        var choices = new FlowPane(8, 8);
        for (String sentence : usual) {
            choices.getChildren().add(choice(sentence, written));
        }
        getChildren().addAll(Words.of(question, "t20", "semi"), choices, field);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelled.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && field.isFocused()) {
                if (!reason.get().isBlank()) {
                    written.accept(reason.get().strip());
                }
                event.consume();
            }
        });
    }

    /** Where the keyboard should go. */
    public TextField field() {
        return field;
    }

    private static Button choice(String sentence, Consumer<String> written) {
        var button = new Button(sentence);
        button.getStyleClass().setAll("button", "choice");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> written.accept(sentence));
        return button;
    }
}
