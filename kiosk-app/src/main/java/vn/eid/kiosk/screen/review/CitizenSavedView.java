package vn.eid.kiosk.screen.review;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.QrView;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.review.SavedViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;

/** The citizen's copy: number, code to photograph, three next steps. */
public final class CitizenSavedView extends VBox {
    private static final double UPRIGHT = 1100;

    private final Texts texts;

    public CitizenSavedView(SavedViewModel model, Texts texts) {
        this.texts = texts;
        setAlignment(Pos.CENTER);
        model.shownProperty().addListener((observed, was, is) -> draw(is));
        widthProperty().addListener(observed -> draw(model.shownProperty().get()));
        draw(model.shownProperty().get());
    }

    private void draw(Shown shown) {
        boolean upright = getWidth() > 0 && getWidth() < UPRIGHT;
        var title = Boxes.row(
                24,
                Icons.of(Symbol.CHECK_CIRCLE, "i56", "good"),
                Boxes.grow(Words.of(texts.of("citizen.saved.title"), "t40", "semi")));
        var number = Boxes.column(
                4, Words.of(texts.of("saved.number"), "t20", "muted"), Words.of(shown.number(), "t40", "semi"));
        var left = new VBox(32, title, number, Boxes.rule(), SavedView.steps(shown.next(), true));
        Node code = code(shown);
        if (upright) {
            var column = new VBox(56, left, code);
            column.setAlignment(Pos.CENTER);
            getChildren().setAll(column);
        } else {
            left.setMaxWidth(720);
            var row = new HBox(72, Boxes.grow(left), code);
            row.setAlignment(Pos.CENTER);
            getChildren().setAll(row);
        }
    }

    private Node code(Shown shown) {
        var words = Words.line(texts.of("citizen.saved.code"), "t20", "muted");
        var box = new VBox(20, new QrView(shown.code(), 264, texts.of("saved.code")), words);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
