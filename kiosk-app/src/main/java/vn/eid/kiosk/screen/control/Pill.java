package vn.eid.kiosk.screen.control;

import javafx.scene.layout.HBox;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;

/** A status in a few words on a rounded ground; what is in order has no ground. */
public final class Pill extends HBox {
    public Pill(Symbol symbol, String text, Tone tone) {
        super(6);
        getStyleClass().addAll("pill", tone.style());
        var colour = tone == Tone.PLAIN ? "muted" : tone == Tone.WAITING ? "accent" : tone.style();
        getChildren().addAll(Icons.of(symbol, "i18", colour), Words.line(text));
        setMaxWidth(USE_PREF_SIZE);
    }
}
