package vn.eid.kiosk.screen.control;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.display.Question;

/** The place on a page where a question to the officer appears; empty while there is none. */
public final class QuestionBox extends VBox {
    public QuestionBox(ObjectProperty<Optional<Question>> asked) {
        asked.addListener((observed, was, is) -> show(asked));
        show(asked);
    }

    private void show(ObjectProperty<Optional<Question>> asked) {
        getChildren().clear();
        Words.showIf(this, asked.get().isPresent());
        asked.get().ifPresent(question -> {
            var prompt = new ReasonPrompt(
                    question.title(),
                    question.hint(),
                    question.usual(),
                    reason -> {
                        asked.set(Optional.empty());
                        question.answered().accept(reason);
                    },
                    () -> asked.set(Optional.empty()));
            getChildren().add(prompt);
            prompt.field().requestFocus();
        });
    }
}
