package vn.eid.kiosk.screen.approval;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.approval.ApprovalViewModel.Redo;
import vn.eid.kiosk.screen.approval.ApprovalViewModel.Shown;
import vn.eid.kiosk.screen.approval.ApprovalViewModel.Waiting;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Choice;
import vn.eid.kiosk.screen.control.Columns;
import vn.eid.kiosk.screen.control.FieldGrid;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.PersonPanel;
import vn.eid.kiosk.screen.control.QuestionBox;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.documents.PaperTable;
import vn.eid.kiosk.screen.review.ReviewViewModel;
import vn.eid.kiosk.screen.text.Texts;

/** The list of waiting dossiers at the left; at the right the person and everything captured of the chosen one. */
public final class ApprovalView {
    private static final double PANEL = 360;

    private final ApprovalViewModel model;
    private final Texts texts;
    private final VBox content = new VBox(24);
    private final VBox asking;

    private ApprovalView(ApprovalViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var steps = new Choice<>(List.of(Redo.values()), model.stepProperty(), it -> texts.of("task.REJECTED", it));
        steps.setAlignment(Pos.CENTER_LEFT);
        this.asking = Boxes.column(
                12,
                Words.of(texts.of("approval.step"), "t16", "semi"),
                new FlowPane(8, 8, steps.getChildren().toArray(Node[]::new)),
                new QuestionBox(model.questionProperty()));
        model.questionProperty().addListener((observed, was, is) -> Words.showIf(asking, is.isPresent()));
        Words.showIf(asking, model.questionProperty().get().isPresent());
        model.shownProperty().addListener((observed, was, is) -> draw(is));
        draw(model.shownProperty().get());
    }

    /** Builds the page. */
    public static Page page(ApprovalViewModel model, Texts texts, List<Action> actions) {
        return Page.of(new ApprovalView(model, texts).content, actions);
    }

    private void draw(Shown shown) {
        var head = Boxes.column(
                4, Words.of(texts.of("approval.title"), "t28", "semi"), Words.of(shown.line(), "t16", "muted"));
        var problem = Boxes.row(
                10, Icons.of(Symbol.ALERT, "i20", "bad"), Boxes.grow(Words.of(model.problemProperty(), "t16", "bad")));
        Words.showIf(problem, !model.problemProperty().get().isEmpty());
        model.problemProperty().addListener((observed, was, is) -> Words.showIf(problem, !is.isEmpty()));
        content.getChildren().setAll(head, problem, asking);
        if (!shown.waiting().isEmpty()) {
            content.getChildren().add(list(shown.waiting()));
        }
        if (!shown.remark().isEmpty()) {
            content.getChildren()
                    .add(Boxes.row(
                            10, Icons.of(Symbol.INFORMATION, "i20"), Boxes.grow(Words.of(shown.remark(), "t16"))));
        }
        shown.content().ifPresent(parts -> content.getChildren().add(captured(shown, parts)));
    }

    private Node list(List<Waiting> waiting) {
        var list = new VBox();
        list.getStyleClass().add("card");
        for (int i = 0; i < waiting.size(); i++) {
            list.getChildren().add(row(waiting.get(i), i == waiting.size() - 1));
        }
        return list;
    }

    private Button row(Waiting line, boolean last) {
        var mark = line.chosen() ? Symbol.CHEVRON_RIGHT : Symbol.CIRCLE;
        var row = Boxes.row(
                16,
                Icons.of(mark, "i20", line.chosen() ? "accent" : "faint"),
                Boxes.grow(Words.of(line.name(), "t16", "semi")),
                Boxes.grow(Words.of(line.id(), "t16", "muted")),
                Boxes.grow(Words.of(line.captured(), "t16", line.own() ? "muted" : "plain")));
        row.getStyleClass().addAll("row", last ? "last" : "lined");
        var button = new Button();
        button.setGraphic(row);
        button.getStyleClass().setAll("button", "row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(line.name() + ", " + line.id() + ", " + line.captured());
        button.setOnAction(event -> model.choose(line.id()));
        return button;
    }

    private Node captured(Shown shown, ReviewViewModel.Shown parts) {
        var left = new VBox(24);
        var card = new VBox();
        card.getStyleClass().add("card");
        for (int i = 0; i < parts.parts().size(); i++) {
            var part = parts.parts().get(i);
            var column = new VBox(12, Words.of(part.title(), "t16", "semi"), new FieldGrid(part.fields()));
            column.getStyleClass().addAll("row", i < parts.parts().size() - 1 ? "lined" : "last");
            card.getChildren().add(column);
        }
        left.getChildren().add(card);
        if (!parts.papers().isEmpty()) {
            left.getChildren().add(new PaperTable(parts.papers(), "", Optional.empty()));
        }
        parts.notes()
                .forEach(note -> left.getChildren()
                        .add(Boxes.row(10, Icons.of(Symbol.DRAFT, "i20"), Boxes.grow(Words.of(note, "t16")))));
        var right = new VBox();
        shown.person().ifPresent(person -> right.getChildren().add(new PersonPanel(person, PANEL, false)));
        return new Columns(left, right, PANEL, 900, 24);
    }
}
