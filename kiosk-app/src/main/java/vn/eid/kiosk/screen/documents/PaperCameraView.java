package vn.eid.kiosk.screen.documents;

import java.util.List;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Columns;
import vn.eid.kiosk.screen.control.PagePane;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.documents.PaperCameraViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;

/** Step 4, the paper under the camera: one sentence, the live picture, the pages so far. */
public final class PaperCameraView {
    private PaperCameraView() {}

    /** Builds the page. */
    public static Page page(PaperCameraViewModel model, Texts texts, List<Action> actions) {
        var sentence = Words.of("", "t28", "semi");
        var head = Boxes.column(
                4,
                Words.of(texts.of("step.of", "4"), "t14", "semi", "accent"),
                sentence,
                Words.of(texts.of("scan.line"), "t16", "muted"));
        var live = new PagePane(model.pictureProperty(), model.outlineProperty(), texts.of("scan.live"));
        var strip = new PageStrip(texts.of("photo.opening"), texts.of("page.remove"), model::remove);
        var none = Words.of(texts.of("scan.none"), "t16", "muted");
        var pages = new VBox(16, Words.of(texts.of("scan.pages"), "t20", "semi"), none, strip);
        model.shownProperty().addListener((observed, was, is) -> say(is, sentence));
        say(model.shownProperty().get(), sentence);
        model.pagesProperty().addListener((observed, was, is) -> {
            strip.show(is);
            Words.showIf(none, is.isEmpty());
        });
        strip.show(model.pagesProperty().get());
        Words.showIf(none, model.pagesProperty().get().isEmpty());
        return Page.of(new VBox(24, head, new Columns(live, pages, 368, 860, 32)), actions);
    }

    private static void say(Shown shown, javafx.scene.control.Label sentence) {
        sentence.setText(shown.sentence());
        sentence.getStyleClass().remove("good");
        if (shown.tone() == Tone.GOOD) {
            sentence.getStyleClass().add("good");
        }
    }
}
