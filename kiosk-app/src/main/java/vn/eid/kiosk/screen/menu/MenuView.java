package vn.eid.kiosk.screen.menu;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.BadgeList;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Badge;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.text.Texts;

/** The menu as a column beside the work. */
public final class MenuView {
    private final MenuViewModel model;
    private final Texts texts;

    private MenuView(MenuViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The sheet that is open now. */
    public static Page page(MenuViewModel model, Texts texts) {
        var view = new MenuView(model, texts);
        return switch (model.sheetProperty().get()) {
            case LIST -> view.list();
            case SECRET -> view.secret();
            case EXAMINATION -> view.examination();
            case TURN_CODE -> view.turnCode();
        };
    }

    private Page list() {
        var rows = Boxes.column(8);
        for (var row : model.rows()) {
            rows.getChildren().add(new ActionButton(row.action()).asRow(row.symbol(), row.value()));
        }
        var who = model.officer().isEmpty() ? texts.of("menu.nobody") : model.officer();
        var content = column(Symbol.PERSON, who, texts.of("menu.line"), rows);
        var first = ((ActionButton) rows.getChildren().get(0)).button();
        return Page.of(content, model.actions()).focusing(first);
    }

    private Page secret() {
        var form = model.secret();
        var old = Inputs.secret(form.oldProperty(), texts.of("menu.secret.old"));
        var fields = Boxes.column(
                16,
                Inputs.labelled(texts.of("menu.secret.old"), "", old),
                field("menu.secret.fresh", form.freshProperty()),
                field("menu.secret.again", form.againProperty()));
        var answer = Words.of("", "t16", "semi");
        form.answerProperty().addListener((observed, was, is) -> say(answer, is));
        say(answer, form.answerProperty().get());
        var content = column(
                Symbol.SECRET, texts.of("menu.secret"), texts.of("menu.secret.line"), Boxes.column(16, fields, answer));
        return Page.of(content, model.actions()).focusing(old);
    }

    private static void say(javafx.scene.control.Label label, SecretForm.Answer answer) {
        label.getStyleClass().removeAll("good", "bad", "plain");
        label.getStyleClass().add(answer.tone().style());
        label.setText(answer.text());
        Words.showIf(label, !answer.text().isEmpty());
    }

    private Node field(String name, StringProperty value) {
        return Inputs.labelled(texts.of(name), "", Inputs.secret(value, texts.of(name)));
    }

    private Page examination() {
        var found = new VBox();
        model.examinedProperty().addListener((observed, was, is) -> examined(found, is));
        examined(found, model.examinedProperty().get());
        var content = column(Symbol.EXAMINE, texts.of("menu.examine"), texts.of("menu.examine.line"), found);
        return Page.of(content, model.actions());
    }

    private void examined(VBox found, Optional<List<Badge>> results) {
        found.getChildren()
                .setAll(results.<Node>map(BadgeList::new)
                        .orElseGet(() -> Words.of(texts.of("menu.examining"), "t16", "muted")));
    }

    private Page turnCode() {
        TextField code = Inputs.secret(model.secret().codeProperty(), texts.of("menu.turn.code"));
        var content = column(
                Symbol.TURN,
                texts.of("menu.turn"),
                texts.of("menu.turn.line"),
                Inputs.labelled(texts.of("menu.turn.code"), texts.of("menu.turn.digits"), code));
        return Page.of(content, model.actions()).focusing(code);
    }

    private static Node column(Symbol symbol, String title, String line, Node content) {
        var words = Boxes.column(4, Words.of(title, "t20", "semi"), Words.of(line, "t14", "muted"));
        var head = Boxes.row(12, Icons.of(symbol, "i28", "accent"), Boxes.grow(words));
        return Boxes.column(24, head, content);
    }
}
