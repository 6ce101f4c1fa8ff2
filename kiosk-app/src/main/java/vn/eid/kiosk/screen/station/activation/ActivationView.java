package vn.eid.kiosk.screen.station.activation;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Choice;
import vn.eid.kiosk.screen.control.Columns;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.station.activation.ActivationViewModel.LevelOne;
import vn.eid.kiosk.screen.text.Texts;

/** The steps as pictures, the message as it will arrive beside them. */
public final class ActivationView {
    private final ActivationViewModel model;
    private final Texts texts;

    private ActivationView(ActivationViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Builds the page. */
    public static Page page(ActivationViewModel model, Texts texts, List<Action> actions) {
        var view = new ActivationView(model, texts);
        var name = Inputs.text(model.nameProperty(), texts.of("message.name"), texts.of("message.name.prompt"));
        return Page.of(view.content(), actions).beside(view.side(name)).focusing(name);
    }

    private Node content() {
        var head = Boxes.column(
                4,
                Words.of(texts.of("activate.head"), "t28", "semi"),
                Words.of(texts.of("activate.head.line"), "t16", "muted"));
        var question = Boxes.column(
                8,
                Words.of(texts.of("levelone.title"), "t16", "semi"),
                new Choice<>(List.of(LevelOne.values()), model.levelOneProperty(), it -> texts.of("levelone", it)));
        var body = new VBox(24);
        Runnable draw = () -> body.getChildren()
                .setAll(model.levelOneProperty().get() == LevelOne.ACTIVATED ? List.of(none()) : steps());
        model.levelOneProperty().addListener(observed -> draw.run());
        draw.run();
        return new VBox(24, head, question, body, Words.of(model.printingProperty(), "t16", "muted"));
    }

    private List<Node> steps() {
        var pictures = new StepPictures(texts, false);
        var warnings = Boxes.column(8);
        warnings.getChildren().addAll(pictures.warnings());
        return List.of(pictures.steps(), new Columns(pictures.stores(), warnings, 420, 820, 24));
    }

    private Node none() {
        var words = Boxes.column(
                8, Words.of(texts.of("activate.none"), "t20", "semi"), Words.of(texts.of("activate.none.line"), "t16"));
        var card = new HBox(20, Icons.of(Symbol.CHECK_CIRCLE, "i48", "good"), Boxes.grow(words));
        card.getStyleClass().addAll("card", "padded");
        return card;
    }

    private Node side(Node name) {
        var bubble = new VBox(8, Words.of(texts.of("message.from"), "t14", "semi", "muted"));
        var text = Words.of(model.messageProperty().get().text(), "t16");
        var measure = Words.of(model.messageProperty().get().measure(), "t14", "muted");
        model.messageProperty().addListener((observed, was, is) -> {
            text.setText(is.text());
            measure.setText(is.measure());
        });
        bubble.getChildren().add(text);
        bubble.getStyleClass().add("bubble");
        return Boxes.column(
                16,
                Words.of(texts.of("message.title"), "t20", "semi"),
                Inputs.labelled(texts.of("message.name"), "", name),
                bubble,
                measure,
                Boxes.rule(),
                Boxes.row(
                        12,
                        Icons.of(Symbol.WARNING, "i24", "caution"),
                        Boxes.grow(Words.of(texts.of("message.fraud"), "t16"))));
    }
}
