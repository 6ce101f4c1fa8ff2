package vn.eid.kiosk.screen.station.readiness;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.BigNumber;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.CheckList;
import vn.eid.kiosk.screen.control.FieldGrid;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Field;
import vn.eid.kiosk.screen.display.Field.Weight;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.station.readiness.ReadinessViewModel.CardState;
import vn.eid.kiosk.screen.station.readiness.ReadinessViewModel.Shown;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.screen.text.Texts;

/** The card first, then the telephone, then the carrier's answer; what was found stands below and grows while one types. */
public final class ReadinessView {
    private final ReadinessViewModel model;
    private final Texts texts;
    private final VBox card = new VBox(12);
    private final VBox findings = new VBox(12);
    private final BigNumber number;

    private ReadinessView(ReadinessViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.number = new BigNumber(
                model.numberProperty(), 12, Grouping::identityNumber, texts.of("ready.number"), new Region());
        model.cardStateProperty().addListener(observed -> drawCard());
        model.shownProperty().addListener(observed -> {
            drawCard();
            drawFindings();
        });
        drawCard();
        drawFindings();
    }

    /** Builds the page. */
    public static Page page(ReadinessViewModel model, Texts texts, List<Action> actions) {
        var view = new ReadinessView(model, texts);
        return Page.of(view.content(), actions).beside(view.side()).focusing(view.number);
    }

    private Node content() {
        var head = Boxes.column(
                4, Words.of(texts.of("ready.title"), "t28", "semi"), Words.of(texts.of("ready.line"), "t16", "muted"));
        return new VBox(24, head, card, phone(), findings, Words.of(model.printingProperty(), "t16", "muted"));
    }

    private void drawCard() {
        card.getChildren().clear();
        var shown = model.shownProperty().get();
        if (shown.isPresent()) {
            card.getChildren().add(fields(shown.get()));
            return;
        }
        var state = model.cardStateProperty().get();
        card.getChildren()
                .addAll(
                        Boxes.row(
                                12,
                                Icons.of(
                                        state == CardState.FAILED ? Symbol.ALERT : Symbol.READER,
                                        "i24",
                                        state == CardState.FAILED ? "caution" : "accent"),
                                Boxes.grow(Words.of(texts.of("ready.card", state), "t20", "semi"))),
                        number);
    }

    private Node fields(Shown shown) {
        var of = shown.card();
        var grid = new FieldGrid(List.of(
                Field.of(texts.of("identity.FULL_NAME"), of.name()).weighing(Weight.HEAVY),
                Field.of(texts.of("identity.PERSONAL_ID_NUMBER"), of.number()).weighing(Weight.HEAVY),
                Field.of(texts.of("identity.BIRTH"), of.birth()),
                Field.of(texts.of("identity.former"), of.former()),
                Field.of(texts.of("identity.expiry"), of.expiry())));
        grid.getStyleClass().addAll("card", "snug");
        return grid;
    }

    private Node phone() {
        var field = Inputs.text(model.phoneProperty(), texts.of("ready.phone"), texts.of("ready.phone.prompt"));
        var title = Words.of("", "t20", "semi", "accent");
        var line = Words.of("", "t16", "muted");
        Runnable draw = () -> {
            title.setText(model.commandProperty().get().title());
            line.setText(model.commandProperty().get().line());
        };
        model.commandProperty().addListener(observed -> draw.run());
        draw.run();
        var command = new HBox(16, Icons.of(Symbol.MESSAGE, "i24", "accent"), Boxes.grow(Boxes.column(4, title, line)));
        command.getStyleClass().addAll("row", "tint", "waiting");
        var reply = new TextArea();
        reply.textProperty().bindBidirectional(model.replyProperty());
        reply.setWrapText(true);
        reply.setPrefRowCount(4);
        reply.setPromptText(texts.of("ready.reply.prompt"));
        reply.setAccessibleText(texts.of("ready.reply"));
        reply.getStyleClass().add("field");
        var wrong = new CheckBox(texts.of("ready.population"));
        wrong.setAccessibleText(texts.of("ready.population"));
        wrong.setWrapText(true);
        wrong.selectedProperty().bindBidirectional(model.populationWrongProperty());
        return new VBox(
                16,
                Inputs.labelled(texts.of("ready.phone"), texts.of("ready.phone.own"), field),
                command,
                Inputs.labelled(texts.of("ready.reply"), texts.of("ready.reply.line"), reply),
                wrong);
    }

    private void drawFindings() {
        findings.getChildren().clear();
        model.shownProperty()
                .get()
                .ifPresent(shown -> findings.getChildren()
                        .addAll(
                                Boxes.row(
                                        12,
                                        Icons.of(
                                                shown.ready() ? Symbol.CHECK_CIRCLE : Symbol.INFORMATION,
                                                "i24",
                                                shown.ready() ? "good" : "accent"),
                                        Boxes.grow(Words.of(shown.title(), "t20", "semi"))),
                                new CheckList(shown.findings(), true)));
        Words.showIf(findings, !findings.getChildren().isEmpty());
    }

    private Node side() {
        var list = Boxes.column(16, Words.of(texts.of("ready.advice"), "t20", "semi"));
        for (var advice : model.advice()) {
            var words = Boxes.column(
                    4,
                    Words.of(advice.title(), "t16", "semi", advice.historic() ? "muted" : "plain"),
                    Words.of(advice.line(), "t14", "muted"));
            if (advice.historic()) {
                words.getChildren().add(0, Words.of(texts.of("ready.historic"), "t14", "semi", "caution"));
            }
            list.getChildren()
                    .add(new HBox(
                            12,
                            Icons.of(advice.historic() ? Symbol.HISTORY : Symbol.LIGHT, "i20", "muted"),
                            Boxes.grow(words)));
        }
        return list;
    }
}
