package vn.eid.kiosk.screen.contact;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.contact.ContactViewModel.Shown;
import vn.eid.kiosk.screen.control.BigNumber;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.CheckList;
import vn.eid.kiosk.screen.control.Columns;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Pill;
import vn.eid.kiosk.screen.control.StepHead;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.screen.text.Texts;

/** Step 5: the number in very large digits, the citizen's answers beside it. */
public final class ContactView {
    private final ContactViewModel model;
    private final Texts texts;
    private final StackPane state = new StackPane();
    private final FlowPane checks = new FlowPane(24, 8);
    private final VBox answers = new VBox(12);
    private final VBox code = new VBox(12);
    private final BigNumber phone;
    private final TextField mail;

    private ContactView(ContactViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.phone = new BigNumber(model.phoneProperty(), 10, Grouping::phone, texts.of("contact.phone"), state);
        this.mail = Inputs.text(model.mailProperty(), texts.of("contact.mail"), texts.of("contact.mail.prompt"));
        var field = Inputs.text(model.codeProperty(), texts.of("contact.code.field"), texts.of("contact.code.prompt"));
        field.setMaxWidth(260);
        var line = Words.of("", "t16", "muted");
        code.getChildren().addAll(Words.of(texts.of("contact.code.title"), "t16", "semi"), field, line);
        model.shownProperty().addListener((observed, was, is) -> draw(is, field, line));
        draw(model.shownProperty().get(), field, line);
    }

    /** Builds the page. */
    public static Page page(ContactViewModel model, Texts texts, List<Action> actions) {
        var view = new ContactView(model, texts);
        return Page.of(view.layout(), actions).focusing(view.phone);
    }

    private Node layout() {
        var number = Boxes.column(
                12,
                Boxes.row(
                        16,
                        Boxes.grow(Words.of(texts.of("contact.phone"), "t16", "semi")),
                        Words.line(texts.of("contact.phone.digits"), "t14", "muted")),
                phone,
                checks);
        var left = new VBox(
                32, number, Inputs.labelled(texts.of("contact.mail"), texts.of("contact.mail.optional"), mail), code);
        var columns = new Columns(left, answers, 416, 1100, 32);
        var head = new StepHead(
                texts.of("step.of", "5"),
                texts.of(model.guarded() ? "contact.title.guardian" : "contact.title"),
                texts.of(model.guarded() ? "contact.line.guardian" : "contact.line"));
        return new VBox(24, head, columns);
    }

    private void draw(Shown shown, TextField codeField, javafx.scene.control.Label codeLine) {
        var pill = new Pill(shown.stateSymbol(), shown.state(), shown.stateTone());
        state.getChildren().setAll(pill);
        state.setMinWidth(StackPane.USE_PREF_SIZE);
        checks.getChildren().clear();
        shown.checks().forEach(item -> checks.getChildren().add(check(item)));
        answers.getChildren()
                .setAll(Words.of(texts.of("contact.answers"), "t16", "semi"), new CheckList(shown.answers(), false));
        Words.showIf(codeField, shown.codeWanted());
        codeLine.setText(shown.codeLine());
        Words.showIf(code, !shown.codeLine().isEmpty());
        mail.getStyleClass().remove("wrong");
        if (shown.mailWrong()) {
            mail.getStyleClass().add("wrong");
        }
    }

    private static Node check(CheckItem item) {
        var tone = item.mark().tone().style();
        boolean open = item.mark() == vn.eid.kiosk.screen.display.Mark.PENDING;
        var row = Boxes.row(
                8,
                Icons.of(item.mark().symbol(), "i20", open ? "faint" : tone),
                Words.of(item.title(), "t14", open ? "muted" : "plain"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
