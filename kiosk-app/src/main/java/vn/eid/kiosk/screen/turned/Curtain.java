package vn.eid.kiosk.screen.turned;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.AnswerButton;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Notice;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.screen.turned.TurnedViewModel.Side;

/** Covers the whole screen while it is turned: a picture, a sentence, and one thing to do. */
final class Curtain extends StackPane {
    private final TurnedViewModel model;
    private Texts officer;
    private Texts citizen;

    Curtain(TurnedViewModel model, Texts officer, Texts citizen) {
        this.model = model;
        this.officer = officer;
        this.citizen = citizen;
        getStyleClass().addAll("root", "citizen", "curtain");
    }

    void speak(Texts officersWords, Texts citizensWords) {
        officer = officersWords;
        citizen = citizensWords;
    }

    /** Draws the curtain of a side; the keyboard goes to what is to be done. */
    void draw(Side side) {
        getChildren().clear();
        if (side == Side.TURNING) {
            turning();
        } else if (side == Side.RETURNING) {
            returning();
        }
    }

    private void turning() {
        var begin = new AnswerButton(
                Symbol.CHECK, citizen.of("turned.ready"), true, model.begin().run());
        show(
                new Notice(Symbol.TURN, "accent", officer.of("turned.turning"), citizen.of("turned.turning.line")),
                centred(begin));
        begin.button().requestFocus();
    }

    private void returning() {
        var notice = new Notice(Symbol.CHECK_CIRCLE, "good", citizen.of("turned.thanks"), officer.of("turned.return"));
        if (!model.coded()) {
            var key = Words.of(officer.of("turned.key"), "t20", "muted");
            var hint = Boxes.row(12, ActionButton.cap(model.actions().get(0).key()), key);
            hint.setAlignment(Pos.CENTER);
            show(notice, hint);
            setFocusTraversable(true);
            setAccessibleText(officer.of("turned.return"));
            requestFocus();
            return;
        }
        var code = Inputs.secret(model.typedProperty(), officer.of("menu.turn.code"));
        code.setMaxWidth(320);
        var problem = Words.of(model.problemProperty(), "t20", "bad");
        show(notice, centred(code), centred(problem));
        code.requestFocus();
    }

    private void show(Node... parts) {
        var column = new VBox(40, parts);
        column.setAlignment(Pos.CENTER);
        getChildren().setAll(column);
    }

    private static Node centred(Node node) {
        var holder = new StackPane(node);
        holder.setMaxHeight(USE_PREF_SIZE);
        return holder;
    }
}
