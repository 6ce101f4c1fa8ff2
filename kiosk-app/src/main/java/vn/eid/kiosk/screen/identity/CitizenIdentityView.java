package vn.eid.kiosk.screen.identity;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import vn.eid.kiosk.screen.control.Answers;
import vn.eid.kiosk.screen.control.Notice;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.identity.CitizenIdentityViewModel.Asked;
import vn.eid.kiosk.screen.text.Texts;

/** One field in very large type with two buttons. */
public final class CitizenIdentityView extends VBox {
    private final CitizenIdentityViewModel model;
    private final Texts texts;

    public CitizenIdentityView(CitizenIdentityViewModel model, Texts texts) {
        super(48);
        this.model = model;
        this.texts = texts;
        setAlignment(Pos.CENTER);
        model.askedProperty().addListener((observed, was, is) -> draw(is));
        draw(model.askedProperty().get());
    }

    private void draw(Optional<Asked> asked) {
        getChildren().clear();
        if (asked.isEmpty()) {
            getChildren()
                    .add(new Notice(
                            Symbol.CHECK_CIRCLE,
                            "good",
                            texts.of("citizen.fields.done"),
                            texts.of("citizen.fields.done.line")));
            return;
        }
        var answers = new Answers(
                texts.of("citizen.wrong"),
                texts.of("citizen.right"),
                () -> model.answer(false),
                () -> model.answer(true));
        getChildren().addAll(question(asked.get()), answers);
        answers.focusRight();
    }

    private Node question(Asked asked) {
        var value = centred(Words.of(asked.value(), asked.value().length() > 44 ? "t40" : "t64", "semi"));
        var box = new VBox(
                24,
                centred(Words.of(asked.position(), "t20", "muted")),
                centred(Words.of(texts.of("citizen.field.ask", asked.label()), "t28")),
                value);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static javafx.scene.control.Label centred(javafx.scene.control.Label label) {
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMaxWidth(1080);
        label.setAlignment(Pos.CENTER);
        return label;
    }
}
