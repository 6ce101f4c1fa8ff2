package vn.eid.kiosk.screen.card;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.card.CardViewModel.Part;
import vn.eid.kiosk.screen.card.CardViewModel.Shown;
import vn.eid.kiosk.screen.card.CardViewModel.Stage;
import vn.eid.kiosk.screen.control.BigNumber;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Drawings;
import vn.eid.kiosk.screen.control.Figures;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.LivePane;
import vn.eid.kiosk.screen.control.Meter;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.screen.text.Texts;

/** Step 1: number field, picture of the card on the reader, or progress part by part. */
public final class CardView {
    private final CardViewModel model;
    private final Texts texts;
    private final VBox content = new VBox(24);
    private final BigNumber number;
    private final Meter meter;
    private final Node scan;

    private CardView(CardViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.number = new BigNumber(
                model.numberProperty(), 12, Grouping::identityNumber, texts.of("card.number.field"), new Region());
        this.meter = new Meter(model.shareProperty(), texts.of("card.reading.title"));
        this.scan = scan(model, texts);
        model.shownProperty().addListener((observed, was, is) -> draw(is));
        draw(model.shownProperty().get());
    }

    /** Builds the page. */
    public static Page page(CardViewModel model, Texts texts, List<Action> actions) {
        var view = new CardView(model, texts);
        return Page.of(view.content, actions).focusing(view.number);
    }

    private void draw(Shown shown) {
        content.getChildren().setAll(head(shown));
        switch (shown.stage()) {
            case WANTS_NUMBER -> content.getChildren().addAll(number, hint(), scan);
            case WANTS_CARD -> content.getChildren().addAll(picture(), scan);
            case READING -> content.getChildren().addAll(progress(shown), parts(shown.parts()));
            case DECLINED ->
                content.getChildren().addAll(declined(shown), Words.of(model.printingProperty(), "t16", "muted"));
        }
        if (shown.stage() == Stage.WANTS_NUMBER) {
            number.requestFocus();
        }
    }

    private Node head(Shown shown) {
        return Boxes.column(
                4,
                Words.of(texts.of("step.of", "1"), "t14", "semi", "accent"),
                Words.of(shown.title(), "t28", "semi"),
                Words.of(shown.line(), "t16", "muted"));
    }

    private Node hint() {
        return Boxes.row(
                10,
                Icons.of(Symbol.INFORMATION, "i20"),
                Boxes.grow(Words.of(texts.of("card.number.hint"), "t16", "muted")));
    }

    /** Where the camera looks for the card's code; not there while it has no picture. */
    private static Node scan(CardViewModel model, Texts texts) {
        var live = LivePane.forCode(model.pictures(), texts.of("card.qr.live"));
        live.setMinSize(288, 216);
        live.setMaxSize(288, 216);
        var words = Boxes.column(
                8, Words.of(texts.of("card.qr"), "t20", "semi"), Words.of(texts.of("card.qr.line"), "t16", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        var row = Boxes.row(24, live, Boxes.grow(words));
        row.getStyleClass().addAll("card", "padded");
        row.visibleProperty().bind(model.lookingProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Node picture() {
        var stage = new StackPane(Drawings.cardOnReader(1.2));
        stage.getStyleClass().addAll("card", "call");
        stage.setMinHeight(400);
        return stage;
    }

    private Node declined(Shown shown) {
        var row = Boxes.row(
                16,
                Icons.of(Symbol.GUARDIAN, "i32", "accent"),
                Boxes.grow(Words.of(texts.of("card.declined.say"), "t16")));
        row.getStyleClass().addAll("card", "snug");
        return row;
    }

    private Node progress(Shown shown) {
        var percent = Boxes.row(6, new Figures(shown.percent(), "t40", "semi"), Words.line("%", "t28", "muted"));
        percent.setAlignment(Pos.BASELINE_LEFT);
        percent.setMinWidth(116);
        var row = Boxes.row(16, percent, Boxes.grow(meter));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node parts(List<Part> parts) {
        var list = new VBox();
        list.getStyleClass().add("card");
        for (int i = 0; i < parts.size(); i++) {
            list.getChildren().add(part(parts.get(i), i == parts.size() - 1));
        }
        return list;
    }

    private static HBox part(Part part, boolean last) {
        boolean now = part.mark() == Mark.WAITING;
        boolean ahead = part.mark() == Mark.PENDING;
        var icon = Icons.of(
                part.mark().symbol(),
                "i24",
                ahead ? "faint" : now ? "accent" : part.mark().tone().style());
        var name = Words.of(part.name(), "t16", now ? "semi" : ahead ? "muted" : "plain");
        name.setPrefWidth(280);
        name.setMinWidth(180);
        var state = Words.line(part.state(), "t16", now ? "semi" : "muted");
        var row = new HBox(20, icon, name, Boxes.grow(Words.of(part.what(), "t16", "muted")), state);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("row", "tall", last ? "last" : "lined");
        row.setPadding(new Insets(12, 24, 12, 24));
        return row;
    }
}
