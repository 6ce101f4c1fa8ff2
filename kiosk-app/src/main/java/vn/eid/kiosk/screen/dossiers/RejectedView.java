package vn.eid.kiosk.screen.dossiers;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.CheckList;
import vn.eid.kiosk.screen.control.Columns;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.dossiers.RejectedViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;

/** The ministry's sentence, large; below it the one thing to do, and what stays. */
public final class RejectedView {
    private RejectedView() {}

    /** Builds the page. */
    public static Page page(RejectedViewModel model, Texts texts, List<Action> actions) {
        var shown = model.shown();
        var left = new VBox(
                12,
                Words.of(shown.redo(), "t20", "semi"),
                Boxes.rule(),
                Words.of(texts.of("rejected.before"), "t16", "semi"));
        shown.advice()
                .forEach(it -> left.getChildren()
                        .add(Boxes.row(12, Icons.of(Symbol.LIGHT, "i20"), Boxes.grow(Words.of(it.strip(), "t16")))));
        left.getStyleClass().addAll("card", "snug");
        var right =
                new VBox(8, Words.of(texts.of("rejected.steps"), "t20", "semi"), new CheckList(shown.stays(), false));
        right.getStyleClass().addAll("card", "snug");
        var course = Boxes.column(
                12, Words.of(texts.of("rejected.course"), "t20", "semi"), new CheckList(shown.course(), true));
        return Page.of(new VBox(24, strip(shown), new Columns(left, right, 440, 1000, 24), course), actions);
    }

    private static Node strip(Shown shown) {
        var words = Boxes.column(
                4,
                Words.of(shown.head(), "t16", "muted"),
                Words.of("“" + shown.reason() + "”", "t28", "semi", "title"),
                Words.of(shown.line(), "t16", "muted"));
        var strip = new HBox(20, Icons.of(Symbol.REJECTED, "i32", "bad"), Boxes.grow(words));
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("fault");
        return strip;
    }
}
