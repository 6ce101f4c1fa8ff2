package vn.eid.kiosk.screen.portrait;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.CheckList;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.LivePane;
import vn.eid.kiosk.screen.control.Meter;
import vn.eid.kiosk.screen.control.QuestionBox;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.portrait.PortraitViewModel.Asked;
import vn.eid.kiosk.screen.portrait.PortraitViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;

/** Step 3 for the officer: instruction, live view, six conditions. */
public final class PortraitView {
    private final Texts texts;
    private final HBox instruction = new HBox(24);
    private final VBox conditions = new VBox(12);
    private final Label line = Words.of("", "t16", "muted");
    private final Meter meter;

    private PortraitView(PortraitViewModel model, Texts texts) {
        this.texts = texts;
        this.meter = new Meter(model.progressProperty(), texts.of("portrait.liveness"));
        instruction.setAlignment(Pos.CENTER_LEFT);
    }

    /** Builds the page. */
    public static Page page(PortraitViewModel model, Texts texts, List<Action> actions) {
        var view = new PortraitView(model, texts);
        model.shownProperty().addListener((observed, was, is) -> view.draw(was, is));
        view.draw(null, model.shownProperty().get());
        var live = new LivePane(model.pictures(), model.goodProperty(), texts.of("portrait.live"));
        return Page.of(view.layout(live, new QuestionBox(model.questionProperty())), actions)
                .filling();
    }

    private VBox layout(LivePane live, QuestionBox question) {
        var side = new VBox(16, conditions, Boxes.push(), new PortraitTips(texts, 4, 0.6, "t14"));
        side.setMinWidth(300);
        side.setPrefWidth(336);
        side.setMaxWidth(336);
        var row = new HBox(24, Boxes.grow(live), side);
        live.setMinHeight(240);
        var head = Boxes.column(4, Words.of(texts.of("step.of", "3"), "t14", "semi", "accent"), instruction, line);
        var content = new VBox(24, head, question, row);
        VBox.setVgrow(row, Priority.ALWAYS);
        return content;
    }

    private void draw(Shown was, Shown is) {
        if (was == null || !was.instruction().equals(is.instruction())) {
            instruction.getChildren().setAll(Words.of(is.instruction(), "t40", "semi"));
            is.arrow().ifPresent(arrow -> instruction.getChildren().add(Icons.of(arrow, "i32", "accent")));
        }
        if (was == null || !was.asked().equals(is.asked())) {
            line.setText(texts.of(is.asked().isPresent() ? "portrait.liveness.line" : "portrait.line"));
        }
        if (was == null
                || !was.conditions().equals(is.conditions())
                || !was.asked().equals(is.asked())) {
            conditions.getChildren().setAll(is.asked().map(this::liveness).orElseGet(() -> conditions(is)));
        }
    }

    private List<Node> conditions(Shown is) {
        return List.of(Words.of(texts.of("portrait.conditions"), "t20", "semi"), new CheckList(is.conditions(), false));
    }

    private List<Node> liveness(Asked asked) {
        var about = texts.of(asked.stopped() ? "liveness.again" : "portrait.liveness.about");
        return List.of(Words.of(texts.of("portrait.liveness"), "t20", "semi"), meter, Words.of(about, "t16", "muted"));
    }
}
