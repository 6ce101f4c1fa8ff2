package vn.eid.kiosk.screen.station.appointment;

import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vn.eid.kiosk.screen.control.BigNumber;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.CheckList;
import vn.eid.kiosk.screen.control.Figures;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Pill;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.appointment.AppointmentsViewModel.News;
import vn.eid.kiosk.screen.station.appointment.AppointmentsViewModel.Shown;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.screen.text.Texts;

/** Today's line: whoever is at the counter on top, then who waits, who is late, who is still to come. */
public final class AppointmentsView {
    private final AppointmentsViewModel model;
    private final Texts texts;
    private final VBox lists = new VBox(24);
    private final VBox news = new VBox(12);
    private final VBox entry = new VBox(12);
    private final BigNumber number;

    private AppointmentsView(AppointmentsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.number = new BigNumber(
                model.numberProperty(), 12, Grouping::identityNumber, texts.of("visits.type"), new Region());
        model.shownProperty().addListener(observed -> drawLists());
        model.newsProperty().addListener(observed -> drawNews());
        model.walkInProperty().addListener(observed -> drawEntry());
        model.typingProperty().addListener(observed -> drawEntry());
        drawLists();
        drawNews();
        drawEntry();
    }

    /** Builds the page. */
    public static Page page(AppointmentsViewModel model, Texts texts, List<Action> actions) {
        var view = new AppointmentsView(model, texts);
        var head = Boxes.column(
                4,
                Words.of(texts.of("visits.title"), "t28", "semi"),
                Words.of(texts.of("visits.line"), "t16", "muted"));
        var content = new VBox(24, head, view.entry, view.news, view.lists);
        return Page.of(content, actions).beside(view.side());
    }

    private Node side() {
        var file = new Button(texts.of("visits.import"));
        file.getStyleClass().setAll("button", "choice", "import");
        file.setMinWidth(Region.USE_PREF_SIZE);
        file.setAccessibleText(texts.of("visits.import"));
        file.setOnAction(event -> choose());
        return Boxes.column(
                16,
                Words.of(texts.of("visits.side"), "t20", "semi"),
                Words.of(texts.of("visits.side.line"), "t16", "muted"),
                Boxes.rule(),
                Words.of(texts.of("visits.list"), "t20", "semi"),
                Words.of(texts.of("visits.list.line"), "t16", "muted"),
                file);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.of("visits.import"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV, XLSX", "*.csv", "*.xlsx", "*.txt"));
        File chosen = chooser.showOpenDialog(lists.getScene().getWindow());
        if (chosen != null) {
            model.take(chosen.toPath());
        }
    }

    private void drawEntry() {
        entry.getChildren().clear();
        if (model.typingProperty().get()) {
            entry.getChildren().addAll(Words.of(texts.of("visits.type.title"), "t20", "semi"), number);
            number.requestFocus();
        } else if (model.walkInProperty().get().isPresent()) {
            entry.getChildren().add(walkIn());
        }
        Words.showIf(entry, !entry.getChildren().isEmpty());
    }

    private Node walkIn() {
        var field = Inputs.text(model.nameProperty(), texts.of("walkin.name"), texts.of("walkin.prompt"));
        var matters = new FlowPane(8, 8);
        for (var matter : model.matters()) {
            var button = new Button(matter.name());
            button.getStyleClass().setAll("button", "choice");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> matter.choose().run());
            button.disableProperty().bind(model.nameProperty().isEmpty());
            matters.getChildren().add(button);
        }
        var card = new VBox(
                16,
                Words.of(texts.of("walkin.title"), "t20", "semi"),
                Inputs.labelled(texts.of("walkin.name"), "", field),
                Words.of(texts.of("walkin.matter"), "t16", "semi"),
                matters);
        card.getStyleClass().addAll("card", "call", "snug");
        return card;
    }

    private void drawNews() {
        news.getChildren().clear();
        model.newsProperty().get().ifPresent(it -> news.getChildren().addAll(told(it)));
        Words.showIf(news, !news.getChildren().isEmpty());
    }

    private static List<Node> told(News news) {
        var row = new HBox(
                16,
                Icons.of(
                        news.symbol(),
                        "i24",
                        news.tone() == Tone.PLAIN || news.tone() == Tone.WAITING
                                ? "accent"
                                : news.tone().style()),
                Boxes.grow(Words.of(news.title(), "t16", "semi")));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass()
                .addAll(
                        "row",
                        "bare",
                        "tint",
                        news.tone() == Tone.GOOD || news.tone() == Tone.PLAIN
                                ? "waiting"
                                : news.tone().style());
        return news.lines().isEmpty() ? List.of(row) : List.of(row, new CheckList(news.lines(), true));
    }

    private void drawLists() {
        lists.getChildren().clear();
        var line = model.shownProperty().get();
        if (line.isEmpty()) {
            lists.getChildren().add(empty(texts.of("visits.down")));
            return;
        }
        Shown shown = line.get();
        shown.called()
                .ifPresent(it -> lists.getChildren()
                        .add(Boxes.column(12, Words.of(texts.of("visits.called"), "t20", "semi"), table(List.of(it)))));
        lists.getChildren()
                .add(Boxes.column(
                        12,
                        Boxes.heading(texts.of("visits.waiting"), shown.figures()),
                        shown.waiting().isEmpty() ? empty(texts.of("visits.waiting.none")) : table(shown.waiting())));
        part("visits.missing", shown.missing());
        part("visits.expected", shown.expected());
        part("visits.over", shown.over());
    }

    private void part(String key, List<VisitRow> rows) {
        if (!rows.isEmpty()) {
            lists.getChildren()
                    .add(Boxes.column(12, Boxes.heading(texts.of(key), texts.count(rows.size())), table(rows)));
        }
    }

    private static Node empty(String words) {
        return Boxes.styled(new VBox(Words.of(words, "t16", "muted")), "card", "snug");
    }

    private static Node table(List<VisitRow> rows) {
        var table = new VBox();
        table.getStyleClass().add("card");
        for (int i = 0; i < rows.size(); i++) {
            table.getChildren().add(row(rows.get(i), i == rows.size() - 1));
        }
        return table;
    }

    private static Node row(VisitRow row, boolean last) {
        var mark = new StackPane(new Figures(row.mark(), "t20", "semi"));
        mark.setMinWidth(64);
        mark.setAlignment(Pos.CENTER_LEFT);
        var words = Boxes.column(2, Words.of(row.name(), "t16", "semi"), Words.of(row.matter(), "t14", "muted"));
        words.setPrefWidth(240);
        var acts = new HBox(8);
        row.acts().forEach(act -> acts.getChildren().add(button(act, row)));
        var line = new HBox(
                16,
                mark,
                Boxes.grow(words),
                Words.of(row.waited(), "t14", "muted"),
                new Pill(row.symbol(), row.status(), row.tone()),
                acts);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("row", "tall", last ? "last" : "lined");
        return line;
    }

    private static Button button(VisitRow.Act act, VisitRow row) {
        var button = new Button(act.label());
        button.getStyleClass().setAll("button", "choice");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(act.label() + ", " + row.mark());
        button.setOnAction(event -> act.run().run());
        return button;
    }
}
