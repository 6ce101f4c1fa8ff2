package vn.eid.kiosk.screen.frame;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;

/** Help in its place: the first sentence says what the screen is for, the others what to do. */
public final class HelpCard extends HBox {
    /** @param sentences the first says what the page is for */
    public HelpCard(List<String> sentences) {
        super(16);
        getStyleClass().addAll("card", "snug");
        var words = new VBox(6);
        for (int i = 0; i < sentences.size(); i++) {
            words.getChildren()
                    .add(
                            i == 0
                                    ? Words.of(sentences.get(i).strip(), "t16", "semi")
                                    : Words.of(sentences.get(i).strip(), "t16"));
        }
        getChildren().addAll(Icons.of(Symbol.BOOK, "i24", "accent"), Boxes.grow(words));
    }
}
