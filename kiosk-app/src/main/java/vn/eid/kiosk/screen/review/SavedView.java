package vn.eid.kiosk.screen.review;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Pill;
import vn.eid.kiosk.screen.control.QrView;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.review.SavedViewModel.Next;
import vn.eid.kiosk.screen.review.SavedViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;

/** "Đã lưu": the number, the code, what happens next. */
public final class SavedView {
    private SavedView() {}

    /** Builds the officer's page. */
    public static Page page(SavedViewModel model, Texts texts, List<Action> actions) {
        var content = new VBox(24);
        var printing = Words.of(model.printingProperty(), "t16", "muted");
        model.shownProperty()
                .addListener((observed, was, is) -> content.getChildren().setAll(officer(is, texts), printing));
        content.getChildren().setAll(officer(model.shownProperty().get(), texts), printing);
        return Page.of(content, actions);
    }

    private static Node officer(Shown shown, Texts texts) {
        var title = Boxes.row(
                16,
                Icons.of(Symbol.CHECK_CIRCLE, "i48", "good"),
                Boxes.grow(Words.of(texts.of("saved.title"), "t28", "semi")));
        var number = Boxes.column(
                2, Words.of(texts.of("saved.number"), "t14", "muted"), Words.of(shown.number(), "t28", "semi"));
        var state = Boxes.row(
                12,
                new Pill(shown.symbol(), shown.status(), shown.tone()),
                Boxes.grow(Words.of(shown.line(), "t16", "muted")));
        var left = new VBox(24, title, number, state, Boxes.rule(), steps(shown.next(), false));
        var code = Boxes.column(
                12,
                new QrView(shown.code(), 220, texts.of("saved.code")),
                Words.of(texts.of("saved.code.line"), "t14", "muted"));
        code.setAlignment(Pos.TOP_CENTER);
        var card = new HBox(48, Boxes.grow(left), code);
        card.getStyleClass().addAll("card", "padded");
        return card;
    }

    /** The next steps with their numbers; larger on the citizen's window. */
    static Node steps(List<Next> steps, boolean large) {
        var list = new VBox(large ? 24 : 16);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var disc = new StackPane(Words.line(Integer.toString(i + 1)));
            disc.getStyleClass().add("number-disc");
            var words = Boxes.column(
                    large ? 4 : 0,
                    Words.of(step.title(), large ? "t24" : "t16", "semi"),
                    Words.of(
                            step.line(),
                            large ? "t20" : "t16",
                            step.strong() ? "accent" : "muted",
                            step.strong() ? "semi" : "regular"));
            var row = new HBox(20, disc, Boxes.grow(words));
            row.setAlignment(Pos.TOP_LEFT);
            list.getChildren().add(row);
        }
        return list;
    }
}
