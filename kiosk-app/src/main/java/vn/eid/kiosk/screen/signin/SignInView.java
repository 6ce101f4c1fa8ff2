package vn.eid.kiosk.screen.signin;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.text.Texts;

/** One card in the middle: who is at the counter. */
public final class SignInView {
    private SignInView() {}

    /** Builds the page. */
    public static Page page(SignInViewModel model, Texts texts, String station, Runnable help) {
        boolean locked = !model.lockedForProperty().get().isEmpty();
        var account = Inputs.text(model.accountProperty(), texts.of("signin.account"), "");
        account.setDisable(locked);
        var secret = Inputs.secret(model.secretProperty(), texts.of("signin.secret"));
        var problem = Boxes.row(
                10, Icons.of(Symbol.ALERT, "i20", "bad"), Boxes.grow(Words.of(model.problemProperty(), "t16", "bad")));
        model.problemProperty().addListener((observed, was, is) -> Words.showIf(problem, !is.isEmpty()));
        Words.showIf(problem, !model.problemProperty().get().isEmpty());
        var title = locked ? texts.of("signin.locked.title") : texts.of("signin.title");
        var line = locked
                ? texts.of("signin.locked.line", model.lockedForProperty().get())
                : station;
        var head = Boxes.column(4, Words.of(title, "t28", "semi"), Words.of(line, "t16", "muted"));
        var card = new VBox(
                24,
                Icons.of(locked ? Symbol.LOCK : Symbol.COUNTER, "i48", "accent"),
                head,
                Inputs.labelled(texts.of("signin.account"), "", account),
                Inputs.labelled(texts.of("signin.secret"), "", secret),
                problem);
        card.getStyleClass().addAll("card", "padded");
        card.setMaxSize(480, VBox.USE_PREF_SIZE);
        var centre = new StackPane(card);
        centre.setAlignment(Pos.CENTER);
        return Page.of(centre, model.actions(help))
                .focusing(locked ? secret : account)
                .filling();
    }
}
