package vn.eid.kiosk.screen.portrait;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
    /** Both photographs are as high as each other, so that the eye compares faces and not frames. */
    private static final double HEIGHT = 390;
    /** Width of the likeness, and of the whole from which it stands beside the photographs. */
    private static final double MATCH = 236;

    private static final double BESIDE = 830;

    private static final double PORTRAIT_RATIO = 2.0 / 3;
    private static final double CHIP_RATIO = 3.0 / 4;

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
        var photos = shown.photos();
        var pair = new HBox(24, photo(photos.chip(), CHIP_RATIO), photo(photos.taken(), PORTRAIT_RATIO));
        pair.setAlignment(Pos.CENTER);
        var left = new VBox(compared(pair, shown));
        left.getStyleClass().addAll("card", "padded");
        var right = Boxes.column(
                12, Words.of(texts.of("portrait.conditions"), "t20", "semi"), new CheckList(shown.conditions(), false));
        if (!shown.liveness().isEmpty()) {
            right.getChildren()
                    .addAll(
                            Words.of(texts.of("portrait.liveness"), "t20", "semi"),
                            new CheckList(shown.liveness(), false));
        }
        content.getChildren()
                .setAll(
                        new StepHead(texts.of("step.of", "3"), shown.title(), shown.line()),
                        question,
                        new Columns(left, right, 336, 1000, 24));
    }

    /** Photograph, portrait and likeness in one row: the eye goes from one to the next. */
    private static Region compared(HBox pair, Shown shown) {
        return shown.match()
                .<Region>map(match -> new Columns(pair, new MatchMeter(match, false), MATCH, BESIDE, 24))
                .orElse(pair);
    }

    /** In its own proportions, as far as they are those of a photograph: nothing of the hair is cut off for show. */
    private static Node photo(Photo photo, double usual) {
        double ratio = photo.picture()
                .map(picture -> (double) picture.width() / picture.height())
                .filter(own -> own > 0.6 && own < 0.85)
                .orElse(usual);
        return Boxes.column(
                10, new PhotoBox(photo, Math.round(HEIGHT * ratio), HEIGHT), Words.of(photo.title(), "t16", "semi"));
    }
}
