package vn.eid.kiosk.screen.frame;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Columns;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;

/** Help in its place: what the screen is for, what to do in which case, and what the keys do now. */
public final class HelpCard extends VBox {
    /** @param sentences the first says what the page is for */
    public HelpCard(List<String> sentences) {
        this(HelpText.of(String.join("|", sentences), List.of()), "");
    }

    /** @param keysTitle stands above the keys */
    HelpCard(HelpText help, String keysTitle) {
        super(20);
        getStyleClass().addAll("card", "snug");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(help.purpose());
        var head = new HBox(
                16, Icons.of(Symbol.BOOK, "i24", "accent"), Boxes.grow(Words.of(help.purpose(), "t20", "semi")));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        if (help.keys().isEmpty() && help.advice().isEmpty()) {
            return;
        }
        if (help.keys().isEmpty()) {
            getChildren().add(advice(help));
            return;
        }
        getChildren().add(new Columns(advice(help), keys(help, keysTitle), 360, 860, 32));
    }

    private static VBox advice(HelpText help) {
        var column = Boxes.column(12);
        for (var advice : help.advice()) {
            var lines = Boxes.column(2);
            advice.when().ifPresent(it -> lines.getChildren().add(Words.of(it, "t16", "semi")));
            lines.getChildren().add(Words.of(advice.words(), "t16"));
            lines.setAccessibleRole(AccessibleRole.TEXT);
            lines.setAccessibleText(advice.when().map(it -> it + ": ").orElse("") + advice.words());
            column.getChildren().add(lines);
        }
        return column;
    }

    private static VBox keys(HelpText help, String title) {
        var column = Boxes.column(8, Words.of(title, "t14", "semi", "muted"));
        for (var key : help.keys()) {
            column.getChildren().add(key(key));
        }
        return column;
    }

    private static Node key(HelpText.KeyHelp key) {
        var cap = new HBox(ActionButton.cap(key.key()));
        cap.setMinWidth(64);
        cap.setAlignment(Pos.CENTER_LEFT);
        return Boxes.row(8, cap, Boxes.grow(Words.of(key.words(), "t16")));
    }
}
