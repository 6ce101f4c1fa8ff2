package vn.eid.kiosk.screen.portrait;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.CheckList;
import vn.eid.kiosk.screen.control.Columns;
import vn.eid.kiosk.screen.control.MatchMeter;
import vn.eid.kiosk.screen.control.PhotoBox;
import vn.eid.kiosk.screen.control.QuestionBox;
import vn.eid.kiosk.screen.control.StepHead;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.PersonCard.Photo;
import vn.eid.kiosk.screen.portrait.ReviewPortraitViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;

/** The portrait beside the chip's photograph, large enough to compare by eye. */
public final class ReviewPortraitView {
    private final Texts texts;
    private final VBox content = new VBox(24);
    private final QuestionBox question;

    private ReviewPortraitView(ReviewPortraitViewModel model, Texts texts) {
        this.texts = texts;
        this.question = new QuestionBox(model.questionProperty());
        model.shownProperty().addListener((observed, was, is) -> draw(is));
        draw(model.shownProperty().get());
    }

    /** Builds the page. */
    public static Page page(ReviewPortraitViewModel model, Texts texts, List<Action> actions) {
        return Page.of(new ReviewPortraitView(model, texts).content, actions);
    }

    private void draw(Shown shown) {
        var pair = new HBox(24, photo(shown.chip()), photo(shown.taken()));
        pair.setAlignment(Pos.CENTER);
        var left = new VBox(24, pair);
        left.getStyleClass().addAll("card", "padded");
        shown.match().ifPresent(match -> left.getChildren().add(new MatchMeter(match, false)));
        var right = Boxes.column(
                12, Words.of(texts.of("portrait.conditions"), "t20", "semi"), new CheckList(shown.conditions(), false));
        content.getChildren()
                .setAll(
                        new StepHead(texts.of("step.of", "3"), shown.title(), shown.line()),
                        question,
                        new Columns(left, right, 336, 1000, 24));
    }

    private static Node photo(Photo photo) {
        return Boxes.column(10, new PhotoBox(photo, 290, 391), Words.of(photo.title(), "t16", "semi"));
    }
}
