package vn.eid.kiosk.screen.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import vn.eid.kiosk.screen.display.Symbol;

/** One message in the middle of the citizen's window: a picture, a sentence, a quieter one. */
public final class Notice extends VBox {
    public Notice(Symbol symbol, String colour, String title, String line) {
        super(24);
        setAlignment(Pos.CENTER);
        getChildren().addAll(Icons.of(symbol, "i96", colour), centred(Words.of(title, "t40", "semi")));
        if (!line.isEmpty()) {
            getChildren().add(centred(Words.of(line, "t28", "muted")));
        }
    }

    /** A label whose lines are centred. */
    public static Label centred(Label label) {
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.setMaxWidth(1000);
        return label;
    }
}
