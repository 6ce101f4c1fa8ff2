package vn.eid.kiosk.screen.review;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.FieldGrid;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.StepHead;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.documents.PaperTable;
import vn.eid.kiosk.screen.review.ReviewViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;

/** Everything on one page; each part can be opened again. */
public final class ReviewView {
    private final ReviewViewModel model;
    private final Texts texts;
    private final VBox content = new VBox(24);

    private ReviewView(ReviewViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        model.shownProperty().addListener((observed, was, is) -> draw(is));
        draw(model.shownProperty().get());
    }

    /** Builds the page. */
    public static Page page(ReviewViewModel model, Texts texts, List<Action> actions) {
        return Page.of(new ReviewView(model, texts).content, actions);
    }

    private void draw(Shown shown) {
        content.getChildren()
                .setAll(new StepHead(texts.of("step.of", "7"), texts.of("review.title"), texts.of("review.line")));
        var parts = new VBox();
        parts.getStyleClass().add("card");
        for (int i = 0; i < shown.parts().size(); i++) {
            var part = shown.parts().get(i);
            var row = part(part.title(), part.step(), new FieldGrid(part.fields()));
            row.getStyleClass().add(i < shown.parts().size() - 1 ? "lined" : "last");
            parts.getChildren().add(row);
        }
        content.getChildren().add(parts);
        var heading = new HBox(
                16,
                Boxes.grow(Words.of(texts.of("documents.list"), "t20", "semi")),
                opener(Step.DOCUMENTS, texts.of("step", Step.DOCUMENTS)));
        heading.setAlignment(Pos.CENTER_LEFT);
        var papers = shown.papers().isEmpty()
                ? Words.of(texts.of("documents.list.none"), "t16", "muted")
                : new PaperTable(shown.papers(), "", Optional.empty());
        content.getChildren().add(Boxes.column(8, heading, papers));
        var printing = Words.of(model.printingProperty(), "t16", "muted");
        content.getChildren().add(printing);
        if (!shown.notes().isEmpty()) {
            var notes = Boxes.column(8, Words.of(texts.of("review.notes"), "t20", "semi"));
            shown.notes()
                    .forEach(it -> notes.getChildren()
                            .add(Boxes.row(10, Icons.of(Symbol.DRAFT, "i20"), Boxes.grow(Words.of(it, "t16")))));
            content.getChildren().add(notes);
        }
    }

    private HBox part(String title, Step step, Node fields) {
        var name = Words.of(title, "t16", "semi");
        name.setPrefWidth(130);
        name.setMinWidth(110);
        var row = new HBox(24, name, Boxes.grow(fields), opener(step, title));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }

    private Button opener(Step step, String name) {
        var button = new Button();
        button.setGraphic(Boxes.row(
                4, Words.line(texts.of("review.correct"), "t16"), Icons.of(Symbol.CHEVRON_RIGHT, "i20", "accent")));
        button.getStyleClass().setAll("button", "act", "link");
        button.setAccessibleText(texts.of("review.correct") + ": " + name);
        button.setMinWidth(VBox.USE_PREF_SIZE);
        button.setOnAction(event -> model.correct(step));
        return button;
    }
}
