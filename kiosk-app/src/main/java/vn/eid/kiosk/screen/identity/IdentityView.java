package vn.eid.kiosk.screen.identity;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.CheckList;
import vn.eid.kiosk.screen.control.Choice;
import vn.eid.kiosk.screen.control.FieldGrid;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.QuestionBox;
import vn.eid.kiosk.screen.control.StepHead;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.identity.IdentityViewModel.Guardian;
import vn.eid.kiosk.screen.identity.IdentityViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;

/** Step 2: the chip's fields in large type, below them what was checked. */
public final class IdentityView {
    private final IdentityViewModel model;
    private final Texts texts;
    private final VBox content = new VBox(24);
    private final QuestionBox question;

    private IdentityView(IdentityViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.question = new QuestionBox(model.questionProperty());
        model.shownProperty().addListener((observed, was, is) -> draw(is));
        draw(model.shownProperty().get());
    }

    /** Builds the page. */
    public static Page page(IdentityViewModel model, Texts texts, List<Action> actions) {
        return Page.of(new IdentityView(model, texts).content, actions);
    }

    private void draw(Shown shown) {
        var card = new VBox(new FieldGrid(shown.fields()));
        card.getStyleClass().addAll("card", "padded");
        content.getChildren()
                .setAll(
                        new StepHead(texts.of("step.of", "2"), texts.of("identity.title"), shown.line()),
                        question,
                        card);
        shown.guardian().ifPresent(guardian -> content.getChildren().add(guardian(guardian)));
        content.getChildren()
                .add(Boxes.column(
                        12, Words.of(texts.of("identity.checks"), "t20", "semi"), new CheckList(shown.checks(), true)));
    }

    private Node guardian(Guardian guardian) {
        var relation = new SimpleObjectProperty<>(guardian.relation());
        var note = new SimpleStringProperty(guardian.note());
        var save = new Button(texts.of("guardian.save"));
        save.getStyleClass().setAll("button", "choice");
        save.setMinWidth(VBox.USE_PREF_SIZE);
        save.setOnAction(event -> model.describe(relation.get(), note.get()));
        var choice = new Choice<>(model.relations(), relation, it -> texts.of("guardian", it));
        var field = Inputs.text(note, texts.of("guardian.note"), texts.of("guardian.note.hint"));
        var card = new VBox(
                16,
                Words.of(texts.of("guardian.title"), "t14", "muted"),
                Boxes.row(24, Words.of(guardian.name(), "t20", "semi"), Words.of(guardian.number(), "t20")),
                choice,
                Boxes.row(12, Boxes.grow(field), save));
        card.getStyleClass().addAll("card", "snug");
        return card;
    }
}
