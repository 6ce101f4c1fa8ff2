package vn.eid.kiosk.screen.setup;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.ActionBar;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.StepHead;
import vn.eid.kiosk.screen.control.StepRail;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.frame.HelpCard;
import vn.eid.kiosk.setup.SetupKey;
import vn.eid.kiosk.setup.SetupState;
import vn.eid.kiosk.setup.SetupStep;

/** The window of the first run: steps at the left, one step in the middle, what can be done below. */
public final class SetupView extends BorderPane {
    private static final double RAIL = 280;
    private static final double FORM = 640;

    private final SetupViewModel model;
    private final ActionBar bar = new ActionBar();
    private final VBox work = new VBox(24);
    private final StackedRail rail = new StackedRail();
    private Optional<Node> first = Optional.empty();
    private boolean helping;

    public SetupView(SetupViewModel model) {
        this.model = model;
        getStyleClass().addAll("root", "officer");
        work.getStyleClass().add("work");
        work.setPadding(new Insets(40, 48, 40, 48));
        work.setFocusTraversable(true);
        var scroll = new ScrollPane(work);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setTop(top());
        setLeft(rail);
        setCenter(scroll);
        setBottom(bar);
        model.stepProperty().addListener((observed, was, is) -> draw());
        model.foundProperty().addListener((observed, was, is) -> draw());
        model.workingProperty().addListener((observed, was, is) -> work.setDisable(is));
        draw();
    }

    /** What the keys do now. */
    public List<Action> actions() {
        return model.actions(this::help);
    }

    private Node top() {
        var top = new HBox(
                12,
                Icons.of(Symbol.COUNTER, "i24", "accent"),
                Words.line(model.texts().of("window"), "t16", "semi"));
        top.getStyleClass().add("top-bar");
        top.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return top;
    }

    private void help() {
        helping = !helping;
        draw();
    }

    private void draw() {
        rail.show();
        work.getChildren().clear();
        first = Optional.empty();
        if (helping) {
            work.getChildren().add(new HelpCard(List.of(model.texts().of("help").split("\\|"))));
        }
        work.getChildren().add(model.stepProperty().get().map(this::step).orElseGet(this::end));
        bar.show(actions());
        focus();
    }

    /** Puts the keyboard on the first field, or on what can be done next. */
    public void focus() {
        first.or(() -> bar.primary().map(it -> (Node) it.button())).orElse(work).requestFocus();
    }

    private Node step(SetupStep step) {
        var texts = model.texts();
        var page = Boxes.column(
                24,
                new StepHead(
                        texts.of("head", step.ordinal() + 1, SetupStep.values().length),
                        texts.title(step),
                        texts.line(step)));
        model.foundProperty().get().ifPresent(it -> page.getChildren().add(found(it.state())));
        var form = Boxes.column(16);
        form.setMaxWidth(FORM);
        for (SetupKey key : model.asked(step)) {
            form.getChildren().add(field(key));
            if (key == SetupKey.SUPERVISOR_SECRET) {
                String again = texts.of("secret.again");
                form.getChildren().add(Inputs.labelled(again, "", Inputs.secret(model.secretAgainProperty(), again)));
            }
        }
        page.getChildren().add(Boxes.styled(new VBox(form), "card", "padded"));
        return page;
    }

    private Node field(SetupKey key) {
        String label = model.texts().label(key);
        Region field = switch (key.kind()) {
            case SECRET -> Inputs.secret(model.answer(key), label);
            case CHOICE -> choice(key, label);
            case TEXT, FILE, FILES -> Inputs.text(model.answer(key), label, "");
        };
        if (first.isEmpty()) {
            first = Optional.of(field);
        }
        return Inputs.labelled(label, "", field);
    }

    private Region choice(SetupKey key, String label) {
        var box = new ComboBox<>(FXCollections.observableArrayList(model.choices(key)));
        box.setEditable(true);
        box.setAccessibleText(label);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getEditor().textProperty().bindBidirectional(model.answer(key));
        return box;
    }

    private Node found(SetupState state) {
        String tone = switch (state) {
            case DONE -> "good";
            case NOTED, WAITING, LATER, OPEN -> "caution";
            case FAILED -> "bad";
        };
        var icon = Icons.of(
                state == SetupState.DONE ? Symbol.CHECK : state == SetupState.FAILED ? Symbol.ALERT : Symbol.TIMER,
                "i24",
                tone);
        Label sentence = Words.of(model.sentence(), "t16", "semi");
        var words = Boxes.column(4, sentence);
        if (!model.advice().isEmpty()) {
            words.getChildren().add(Words.of(model.advice(), "t16"));
        }
        return Boxes.styled(Boxes.row(16, icon, Boxes.grow(words)), "row", "tint", tone);
    }

    private Node end() {
        var texts = model.texts();
        String kind = model.ready() ? "finish" : "finish.waiting";
        var words = Boxes.column(
                8, Words.of(texts.of(kind + ".title"), "t28", "semi"), Words.of(texts.of(kind + ".line"), "t16"));
        return Boxes.row(
                24,
                Icons.of(model.ready() ? Symbol.CHECK : Symbol.TIMER, "i48", model.ready() ? "good" : "caution"),
                Boxes.grow(words));
    }

    /** The rail, drawn anew when a step ends. */
    private final class StackedRail extends VBox {
        StackedRail() {
            getStyleClass().add("rail");
            setPadding(new Insets(24, 16, 24, 16));
            setMinWidth(RAIL);
            setPrefWidth(RAIL);
        }

        void show() {
            var steps = new ScrollPane(new StepRail(model.rail(), false));
            steps.setFitToWidth(true);
            steps.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            steps.setFocusTraversable(false);
            getChildren().setAll(steps);
        }
    }
}
