package vn.eid.kiosk.screen.counter;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.BigNumber;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Drawings;
import vn.eid.kiosk.screen.control.FaultStrip;
import vn.eid.kiosk.screen.control.Figures;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.counter.CounterViewModel.Count;
import vn.eid.kiosk.screen.counter.CounterViewModel.Expected;
import vn.eid.kiosk.screen.counter.CounterViewModel.Health;
import vn.eid.kiosk.screen.counter.CounterViewModel.Today;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.screen.text.Texts;

/** The card as the start button, today's work below it. */
public final class CounterView {
    /** Less room than this is for words and figures alone. */
    private static final double FOLDED = 800;

    private final CounterViewModel model;
    private final Texts texts;
    private final VBox content = new VBox(32);
    private final VBox side = new VBox(24);
    private final BigNumber number;
    private boolean narrow;

    private CounterView(CounterViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.number = new BigNumber(
                model.numberProperty(), 12, Grouping::identityNumber, texts.of("counter.type"), new Region());
        model.todayProperty().addListener(observed -> draw());
        model.unfinishedProperty().addListener(observed -> draw());
        model.typingProperty().addListener((observed, was, is) -> {
            draw();
            if (is) {
                number.requestFocus();
            }
        });
        content.widthProperty().addListener((observed, was, is) -> fold(is.doubleValue() < FOLDED));
        draw();
    }

    private void fold(boolean little) {
        if (little != narrow) {
            narrow = little;
            draw();
        }
    }

    /** Builds the page. */
    public static Page page(CounterViewModel model, Texts texts, List<Action> actions) {
        var view = new CounterView(model, texts);
        return Page.of(view.content, actions).beside(view.side);
    }

    private void draw() {
        var today = model.todayProperty().get();
        content.getChildren().clear();
        today.hindrance().ifPresent(notice -> content.getChildren().add(new FaultStrip(notice)));
        var unfinished = Boxes.column(8);
        model.unfinishedProperty().get().forEach(it -> unfinished.getChildren().add(new FaultStrip(it)));
        if (!unfinished.getChildren().isEmpty()) {
            content.getChildren().add(unfinished);
        }
        content.getChildren().add(Boxes.column(12, Boxes.heading(today.date(), today.enrolled()), call()));
        content.getChildren()
                .add(Boxes.column(12, Words.of(texts.of("counter.by.status"), "t20", "semi"), counts(today)));
        content.getChildren()
                .add(Boxes.column(
                        12, Boxes.heading(texts.of("counter.urgent"), today.urgentNote()), urgent(today.urgent())));
        side.getChildren().setAll(expected(today), Boxes.rule(), health(today.health()));
    }

    private Node call() {
        var words = new VBox(8);
        words.setAlignment(Pos.CENTER_LEFT);
        if (model.typingProperty().get()) {
            words.getChildren()
                    .addAll(
                            Words.of(texts.of("counter.type.title"), "t28", "semi"),
                            Words.of(texts.of("counter.type.line"), "t16", "muted"),
                            number);
            VBox.setMargin(number, new Insets(12, 0, 0, 0));
        } else {
            var ways = new FlowPane(12, 12);
            model.otherWays().forEach(action -> ways.getChildren().add(new ActionButton(action)));
            words.getChildren()
                    .addAll(
                            Words.of(texts.of("counter.title"), "t40", "semi"),
                            Words.of(texts.of("counter.line"), "t20", "muted"),
                            ways);
            VBox.setMargin(ways, new Insets(16, 0, 0, 0));
        }
        var call = new HBox(56, Boxes.grow(words));
        call.setAlignment(Pos.CENTER_LEFT);
        call.getStyleClass().addAll("card", "call");
        if (narrow) {
            call.setPadding(new Insets(24));
        } else {
            call.getChildren().add(0, Drawings.cardOnReader(1));
            call.setPadding(new Insets(36, 48, 36, 64));
        }
        return call;
    }

    private Node counts(Today today) {
        Pane row = narrow ? new FlowPane() : new HBox();
        row.getStyleClass().add("card");
        for (Count count : today.counts()) {
            if (!narrow && !row.getChildren().isEmpty()) {
                row.getChildren().add(Boxes.styled(new Region(), "cell-rule"));
            }
            var cell = count(count);
            cell.setPrefWidth(narrow ? 180 : 100);
            row.getChildren().add(narrow ? cell : Boxes.grow(cell));
        }
        return row;
    }

    private static VBox count(Count count) {
        var tone = count.tone() == Tone.BAD || count.tone() == Tone.CAUTION
                ? count.tone().style()
                : "muted";
        var icon = count.tone() == Tone.PLAIN || count.tone() == Tone.WAITING
                ? "muted"
                : count.tone().style();
        var cell = Boxes.column(
                4,
                Words.line(count.number(), "t40", "semi"),
                Boxes.row(8, Icons.of(count.symbol(), "i20", icon), Words.of(count.name(), "t16", tone)));
        cell.setPadding(new Insets(16, 16, 16, 24));
        return cell;
    }

    private Node urgent(List<DossierLine> lines) {
        return lines.isEmpty()
                ? Boxes.styled(new VBox(Words.of(texts.of("counter.urgent.none"), "t16", "muted")), "card", "snug")
                : DossierTable.of(lines);
    }

    private Node expected(Today today) {
        var list = Boxes.column(0, Boxes.heading(texts.of("counter.expected"), today.expectedNote()));
        if (today.expected().isEmpty()) {
            list.getChildren().add(Words.of(texts.of("counter.expected.none"), "t16", "muted"));
            list.setSpacing(12);
            list.getChildren().remove(0);
            list.getChildren().add(0, Words.of(texts.of("counter.expected"), "t20", "semi"));
        }
        for (int i = 0; i < today.expected().size(); i++) {
            var row = expected(today.expected().get(i), i == 0);
            if (i < today.expected().size() - 1) {
                row.getStyleClass().add("lined");
            }
            list.getChildren().add(row);
        }
        return list;
    }

    private static HBox expected(Expected person, boolean next) {
        var time = new Figures(person.time(), "t20", "semi", next ? "accent" : "muted");
        var words = Boxes.column(0, Words.of(person.name(), "t16", "semi"), Words.of(person.matter(), "t14", "muted"));
        var row = Boxes.row(20, time, Boxes.grow(words));
        row.getStyleClass().addAll("row", "flush");
        return row;
    }

    private Node health(List<Health> lines) {
        var list = Boxes.column(16, Words.of(texts.of("counter.health"), "t20", "semi"));
        for (Health line : lines) {
            var icon = Icons.of(
                    line.symbol(),
                    "i24",
                    line.tone() == Tone.PLAIN ? "muted" : line.tone().style());
            var words = Boxes.column(2, Words.of(line.title(), "t16", "semi"), Words.of(line.line(), "t14", "muted"));
            var row = new HBox(12, icon, Boxes.grow(words));
            if (line.tone() == Tone.CAUTION || line.tone() == Tone.BAD) {
                row.getStyleClass().addAll("tint", line.tone().style());
                row.setPadding(new Insets(14, 16, 14, 16));
            }
            list.getChildren().add(row);
        }
        return list;
    }
}
