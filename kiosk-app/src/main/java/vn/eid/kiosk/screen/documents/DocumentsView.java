package vn.eid.kiosk.screen.documents;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.StepHead;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.documents.PaperCheck.Hint;
import vn.eid.kiosk.screen.text.Texts;

/** Step 4: the papers so far, and a form for one more. */
public final class DocumentsView {
    private final DocumentsViewModel model;
    private final Texts texts;
    private final VBox list = new VBox(12);
    private final VBox form = new VBox(20);
    private final PageStrip pages;
    private TextField first = new TextField();

    private DocumentsView(DocumentsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        form.getStyleClass().addAll("card", "padded");
        this.pages = new PageStrip(texts.of("photo.opening"), texts.of("page.remove"), model::removePage);
        model.pagesProperty().addListener((observed, was, is) -> pages.show(is));
        pages.show(model.pagesProperty().get());
        model.papersProperty().addListener(observed -> drawList());
        model.kindProperty().addListener(observed -> drawForm());
        drawList();
        drawForm();
    }

    /** Builds the page. */
    public static Page page(DocumentsViewModel model, Texts texts, List<Action> actions) {
        var view = new DocumentsView(model, texts);
        var head = new StepHead(texts.of("step.of", "4"), texts.of("documents.title"), texts.of("documents.line"));
        return Page.of(new VBox(24, head, view.form, view.list), actions).focusing(view.first);
    }

    private void drawList() {
        var papers = model.papersProperty().get();
        list.getChildren()
                .setAll(Boxes.heading(
                        texts.of("documents.list"),
                        papers.isEmpty()
                                ? texts.of("documents.list.none")
                                : texts.of("documents.list.count", Integer.toString(papers.size()))));
        if (!papers.isEmpty()) {
            list.getChildren().add(new PaperTable(papers, texts.of("documents.remove"), Optional.of(model::remove)));
        }
        first.requestFocus();
    }

    private void drawForm() {
        var paper = model.kindProperty().get();
        first = Inputs.text(model.numberProperty(), model.numberName(paper), texts.of("paper.prompt", paper));
        var fields = new HBox(
                24, Boxes.grow(field(model.numberName(paper), first, model::numberHint, model.numberProperty())));
        if (!model.detailName(paper).isEmpty()) {
            var second = Inputs.text(
                    model.detailProperty(), model.detailName(paper), texts.of("paper.prompt.detail", paper));
            second.getStyleClass().add("detail-field");
            fields.getChildren()
                    .add(Boxes.grow(field(model.detailName(paper), second, model::detailHint, model.detailProperty())));
        }
        for (Node child : fields.getChildren()) {
            ((VBox) child).setPrefWidth(300);
        }
        form.getChildren().setAll(kinds(), fields, holder(), taking(paper), options(paper), pages);
        first.requestFocus();
        first.end();
    }

    /** Another person's name on the paper. */
    private Node holder() {
        var words = Words.of(model.holderProperty(), "t16");
        var row = Boxes.row(12, Icons.of(Symbol.ALERT, "i24", "caution"), Boxes.grow(words));
        row.getStyleClass().addAll("row", "bare", "tint", "caution");
        model.holderProperty().addListener((observed, was, is) -> Words.showIf(row, !is.isEmpty()));
        return Words.showIf(row, !model.holderProperty().get().isEmpty());
    }

    /** The ways in which pages come in. */
    private Node taking(Paper paper) {
        var row = Boxes.row(12, new ActionButton(model.camera()), new ActionButton(model.file()));
        if (paper == Paper.HEALTH_INSURANCE_CARD || paper == Paper.TAX_CODE) {
            var same = new Button(texts.of("paper.use.identity"));
            same.getStyleClass().setAll("button", "choice", "use-identity");
            same.setMinWidth(VBox.USE_PREF_SIZE);
            same.setOnAction(event -> model.useIdentityNumber());
            row.getChildren().add(same);
        }
        if (paper == Paper.HEALTH_INSURANCE_CARD) {
            row.getChildren().add(Boxes.grow(Words.of(texts.of("documents.scan"), "t14", "muted")));
        }
        return row;
    }

    private Node kinds() {
        var flow = new FlowPane(8, 8);
        for (Paper paper : Paper.values()) {
            var button = new javafx.scene.control.ToggleButton(texts.of("paper", paper));
            button.setGraphic(Icons.of(paper.symbol(), "i20"));
            button.setGraphicTextGap(10);
            button.getStyleClass().setAll("toggle-button", "choice");
            button.setSelected(paper == model.kindProperty().get());
            button.setMinWidth(VBox.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.kindProperty().set(paper);
            });
            flow.getChildren().add(button);
        }
        return flow;
    }

    private Node options(Paper paper) {
        var row = new HBox(24);
        row.setAlignment(Pos.CENTER_LEFT);
        if (paper == Paper.VEHICLE_REGISTRATION) {
            var car = new CheckBox(texts.of("paper.car"));
            car.selectedProperty().bindBidirectional(model.carProperty());
            row.getChildren().add(car);
        }
        var compared = new CheckBox(
                texts.of("documents.compared", model.officerProperty().get()));
        compared.selectedProperty().bindBidirectional(model.comparedProperty());
        compared.setWrapText(true);
        compared.setMinHeight(VBox.USE_PREF_SIZE);
        row.getChildren().add(0, compared);
        row.getChildren().addAll(Boxes.push(), new ActionButton(model.addition()));
        return row;
    }

    private static VBox field(
            String name,
            TextField field,
            java.util.function.Supplier<Hint> hint,
            javafx.beans.property.StringProperty value) {
        Label words = Words.of("", "t14");
        Runnable draw = () -> {
            var now = hint.get();
            words.setText(now.text());
            words.getStyleClass().removeAll("good", "caution", "bad", "plain");
            words.getStyleClass().add(now.tone().style());
            field.getStyleClass().removeAll("wrong", "caution");
            switch (now.tone()) {
                case BAD -> field.getStyleClass().add("wrong");
                case CAUTION -> field.getStyleClass().add("caution");
                default -> {}
            }
        };
        value.addListener(observed -> draw.run());
        draw.run();
        var box = Inputs.labelled(name, "", field);
        words.setMinHeight(20);
        box.getChildren().add(words);
        return box;
    }
}
