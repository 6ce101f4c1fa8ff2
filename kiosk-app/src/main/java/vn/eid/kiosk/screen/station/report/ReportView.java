package vn.eid.kiosk.screen.station.report;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.BadgeList;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Choice;
import vn.eid.kiosk.screen.control.ColumnChart;
import vn.eid.kiosk.screen.control.Pill;
import vn.eid.kiosk.screen.control.RowChart;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.counter.DossierLine;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.station.NoticeBox;
import vn.eid.kiosk.screen.station.report.ReportShown.Bar;
import vn.eid.kiosk.screen.station.report.ReportShown.Column;
import vn.eid.kiosk.screen.station.report.ReportShown.Figure;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.report.ReportPeriod.Span;

/** Four figures, then charts two by two; what is overdue and the line at the right. */
public final class ReportView {
    private static final double CHART = 200;

    private final ReportViewModel model;
    private final Texts texts;
    private final VBox body = new VBox(24);
    private final VBox side = new VBox(24);

    private ReportView(ReportViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        model.shownProperty().addListener(observed -> draw());
        draw();
    }

    /** Builds the page. */
    public static Page page(ReportViewModel model, Texts texts, List<Action> actions) {
        var view = new ReportView(model, texts);
        var spans = new Choice<>(List.of(Span.values()), model.spanProperty(), it -> texts.of("span", it));
        var content = new VBox(
                20,
                Words.of(texts.of("report.title"), "t28", "semi"),
                new FlowPane(spans),
                new NoticeBox(model.notices()),
                view.body);
        return Page.of(content, actions).beside(view.side);
    }

    private void draw() {
        body.getChildren().clear();
        side.getChildren().clear();
        var shown = model.shownProperty().get();
        if (shown.isEmpty()) {
            body.getChildren()
                    .add(Boxes.styled(new VBox(Words.of(texts.of("station.loading"), "t16", "muted")), "card", "snug"));
            return;
        }
        var report = shown.get();
        body.getChildren().addAll(Words.of(report.line(), "t16", "muted"), figures(report.figures()));
        body.getChildren().add(card(texts.of("report.days"), "", columns(report.days(), texts.of("report.days"))));
        body.getChildren()
                .add(pair(
                        card(texts.of("report.hours"), "", columns(report.hours(), texts.of("report.hours"))),
                        card(texts.of("report.officers"), "", rows(report.officers(), 150))));
        body.getChildren()
                .add(pair(
                        card(texts.of("report.steps"), texts.of("report.steps.line"), rows(report.steps(), 110)),
                        card(texts.of("report.rejections"), "", rows(report.rejections(), 220))));
        side.getChildren()
                .addAll(
                        Boxes.column(
                                12, Words.of(texts.of("report.sync"), "t20", "semi"), new BadgeList(report.sync())),
                        Boxes.rule(),
                        overdue(report));
    }

    private static Node figures(List<Figure> figures) {
        var row = new HBox();
        row.getStyleClass().add("card");
        for (Figure figure : figures) {
            if (!row.getChildren().isEmpty()) {
                row.getChildren().add(Boxes.styled(new Region(), "cell-rule"));
            }
            var cell = Boxes.column(
                    4,
                    Words.line(figure.number(), "t28", "semi"),
                    Words.of(figure.name(), "t16"),
                    Words.of(figure.line(), "t14", "muted"));
            cell.setPadding(new Insets(16, 16, 16, 24));
            cell.setMinWidth(0);
            cell.setPrefWidth(100);
            row.getChildren().add(Boxes.grow(cell));
        }
        return row;
    }

    private static Node pair(Region left, Region right) {
        var grid = new GridPane();
        grid.setHgap(24);
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        for (Region card : List.of(left, right)) {
            card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            GridPane.setFillHeight(card, true);
        }
        grid.add(left, 0, 0);
        grid.add(right, 1, 0);
        return grid;
    }

    private static Region card(String title, String line, Node content) {
        var card = new VBox(16, Words.of(title, "t16", "semi"));
        if (!line.isEmpty()) {
            card.getChildren().add(Words.of(line, "t14", "muted"));
            VBox.setMargin(card.getChildren().get(1), new Insets(-12, 0, 0, 0));
        }
        card.getChildren().add(content);
        card.getStyleClass().addAll("card", "snug");
        return card;
    }

    private Node columns(List<Column> columns, String spoken) {
        if (columns.stream().allMatch(column -> column.value() == 0)) {
            return Words.of(texts.of("report.nothing"), "t16", "muted");
        }
        return new ColumnChart(
                columns.stream()
                        .map(it -> new ColumnChart.Column(it.name(), it.value(), it.shown()))
                        .toList(),
                CHART,
                spoken);
    }

    private Node rows(List<Bar> bars, double names) {
        return bars.isEmpty()
                ? Words.of(texts.of("report.nothing"), "t16", "muted")
                : new RowChart(
                        bars.stream()
                                .map(it -> new RowChart.Row(it.name(), it.value(), it.beyond(), it.shown(), "plain"))
                                .toList(),
                        names);
    }

    private Node overdue(ReportShown report) {
        var list = Boxes.column(0, Words.of(texts.of("report.overdue"), "t20", "semi"));
        list.getChildren().add(Words.of(report.overdueNote(), "t14", "muted"));
        for (DossierLine line : report.overdue()) {
            var row = Boxes.column(
                    4,
                    Boxes.row(
                            8, Boxes.grow(Words.of(line.name(), "t16", "semi")), Words.line(line.due(), "t14", "bad")),
                    new FlowPane(
                            8,
                            4,
                            Words.line(line.id(), "t14", "muted"),
                            new Pill(line.symbol(), line.status(), line.tone())));
            row.getStyleClass().addAll("row", "flush", "lined");
            list.getChildren().add(row);
        }
        return list;
    }
}
