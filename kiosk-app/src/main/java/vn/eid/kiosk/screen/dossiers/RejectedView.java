package vn.eid.kiosk.screen.dossiers;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.CheckList;
import vn.eid.kiosk.screen.control.Columns;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.PersonPanel;
import vn.eid.kiosk.screen.control.PhotoBox;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.dossiers.RejectedViewModel.Shown;
import vn.eid.kiosk.screen.dossiers.SentCopy.Sent;
import vn.eid.kiosk.screen.text.Texts;

/** The ministry's sentence, large; below it what was sent and the one thing to do; beside it the person. */
public final class RejectedView {
    private static final double PANEL = 360;
    /** Until the width is known: what fits everywhere. */
    private static final double NARROW = 280;

    private final RejectedViewModel model;
    private final Texts texts;
    private final VBox content = new VBox(24);
    private final VBox side = new VBox(24);

    private RejectedView(RejectedViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        side.widthProperty().addListener(observed -> drawSide());
        var printing = Words.of(model.printingProperty(), "t16", "muted");
        model.shownProperty().addListener((observed, was, is) -> draw(is, printing));
        draw(model.shownProperty().get(), printing);
    }

    /** Builds the page. */
    public static Page page(RejectedViewModel model, Texts texts, List<Action> actions) {
        var view = new RejectedView(model, texts);
        return Page.of(view.content, actions).beside(view.side);
    }

    private void draw(Shown shown, Node printing) {
        var portrait = shown.sent().filter(it -> !it.conditions().isEmpty()).map(this::portrait);
        Region right = portrait.isPresent() ? new VBox(24, task(shown), steps(shown)) : task(shown);
        Region left = portrait.orElseGet(() -> steps(shown));
        content.getChildren().setAll(strip(shown), new Columns(left, right, 440, 1040, 24));
        var course = Boxes.column(
                12, Words.of(texts.of("rejected.course"), "t20", "semi"), new CheckList(shown.course(), true));
        content.getChildren().addAll(course, printing);
        drawSide();
    }

    private void drawSide() {
        var sent = model.shownProperty().get().sent();
        side.getChildren().clear();
        sent.ifPresent(it -> side.getChildren().addAll(person(it)));
        if (sent.isEmpty()) {
            side.getChildren().add(Words.of(texts.of("rejected.nocopy"), "t16", "muted"));
        }
    }

    private List<Node> person(Sent sent) {
        double width = side.getWidth() > 0 ? Math.min(PANEL, side.getWidth()) : NARROW;
        var panel = new PersonPanel(sent.person(), width, true);
        if (sent.contact().isEmpty()) {
            return List.of(panel);
        }
        var call = Boxes.column(
                8,
                Words.of(texts.of("rejected.call"), "t16", "semi"),
                Boxes.row(12, Icons.of(Symbol.PHONE, "i20"), Words.of(sent.contact(), "t20")));
        return List.of(panel, Boxes.rule(), call);
    }

    /** The photograph as it was sent, with what the machine measured on it. */
    private VBox portrait(Sent sent) {
        var photo = new PhotoBox(sent.person().portrait(), 216, 324);
        var row = new HBox(24, photo, Boxes.grow(new CheckList(sent.conditions(), false)));
        var card = new VBox(
                16, Words.of(sent.day(), "t20", "semi"), row, Words.of(texts.of("rejected.measured"), "t14", "muted"));
        card.getStyleClass().addAll("card", "snug");
        return card;
    }

    private VBox task(Shown shown) {
        var task = new VBox(
                12,
                Words.of(shown.redo(), "t20", "semi"),
                Boxes.rule(),
                Words.of(texts.of("rejected.before"), "t16", "semi"));
        shown.advice()
                .forEach(it -> task.getChildren()
                        .add(Boxes.row(12, Icons.of(Symbol.LIGHT, "i20"), Boxes.grow(Words.of(it.strip(), "t16")))));
        task.getStyleClass().addAll("card", "snug");
        return task;
    }

    private VBox steps(Shown shown) {
        var steps =
                new VBox(8, Words.of(texts.of("rejected.steps"), "t20", "semi"), new CheckList(shown.stays(), false));
        steps.getStyleClass().addAll("card", "snug");
        return steps;
    }

    private static Node strip(Shown shown) {
        var words = Boxes.column(
                4,
                Words.of(shown.head(), "t16", "muted"),
                Words.of("“" + shown.reason() + "”", "t28", "semi", "title"),
                Words.of(shown.line(), "t16", "muted"));
        var strip = new HBox(20, Icons.of(Symbol.REJECTED, "i32", "bad"), Boxes.grow(words));
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("fault");
        return strip;
    }
}
