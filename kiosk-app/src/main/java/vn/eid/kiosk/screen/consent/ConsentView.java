package vn.eid.kiosk.screen.consent;

import java.util.List;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.StepHead;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.text.Texts;

/** Step 6 for the officer: the text that the citizen is reading now. */
public final class ConsentView {
    private ConsentView() {}

    /** Builds the page. */
    public static Page page(ConsentViewModel model, Texts texts, List<Action> actions) {
        var head = new StepHead(texts.of("step.of", "6"), texts.of("consent.title"), texts.of("consent.line"));
        var card = new VBox(16);
        card.getStyleClass().addAll("card", "padded");
        card.setMaxWidth(760);
        model.text().paragraphs().forEach(paragraph -> card.getChildren().add(Words.of(paragraph, "t16")));
        card.getChildren().add(Words.of(texts.of("consent.version", model.text().version()), "t14", "muted"));
        return Page.of(new VBox(24, head, card), actions);
    }
}
