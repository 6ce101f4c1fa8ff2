package vn.eid.kiosk.screen.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.Tone;

/** Checks as rows of a card, or open on the work area. */
public final class CheckList extends VBox {
    /** @param framed inside a card */
    public CheckList(List<CheckItem> items, boolean framed) {
        if (framed) {
            getStyleClass().add("card");
        }
        for (int i = 0; i < items.size(); i++) {
            var row = row(items.get(i), framed, i == items.size() - 1);
            if (i > 0 && loud(items.get(i), framed) && loud(items.get(i - 1), framed)) {
                VBox.setMargin(row, new Insets(8, 0, 0, 0));
            }
            getChildren().add(row);
        }
    }

    /** Stands in a box of its own colour. */
    private static boolean loud(CheckItem item, boolean framed) {
        var mark = item.mark();
        return !framed && (mark.tone() == Tone.CAUTION || mark.tone() == Tone.BAD || mark == Mark.WAITING);
    }

    private static Node row(CheckItem item, boolean framed, boolean last) {
        var mark = item.mark();
        boolean pending = mark == Mark.PENDING;
        boolean loud = loud(item, framed);
        var icon = Icons.of(
                mark.symbol(),
                "i24",
                pending
                        ? "faint"
                        : mark == Mark.WAITING ? "accent" : mark.tone().style());
        var strong = framed && !item.line().isEmpty() || loud;
        var words = Boxes.column(2, Words.of(item.title(), "t16", strong ? "semi" : pending ? "muted" : "plain"));
        words.setAlignment(Pos.CENTER_LEFT);
        if (!item.line().isEmpty()) {
            words.getChildren().add(Words.of(item.line(), "t16", "muted"));
        }
        var row = new HBox(16, icon, Boxes.grow(words));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(item.title() + ". " + item.line() + item.remark());
        row.getStyleClass().addAll("row", framed ? "framed" : "bare");
        if (loud) {
            row.getStyleClass().addAll("tint", mark.tone().style());
        } else if (!last) {
            row.getStyleClass().add("lined");
        }
        if (!item.remark().isEmpty()) {
            var tone = loud ? (mark == Mark.WAITING ? "accent" : mark.tone().style()) : "muted";
            row.getChildren().add(Words.line(item.remark(), "t16", tone, loud ? "semi" : "regular"));
        }
        return row;
    }
}
