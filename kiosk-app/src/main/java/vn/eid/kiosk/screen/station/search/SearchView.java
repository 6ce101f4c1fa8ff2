package vn.eid.kiosk.screen.station.search;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Choice;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Pill;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.counter.DossierTable;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.dossiers.DossiersViewModel.Group;
import vn.eid.kiosk.screen.station.NoticeBox;
import vn.eid.kiosk.screen.station.search.SearchViewModel.Event;
import vn.eid.kiosk.screen.station.search.SearchViewModel.Opened;
import vn.eid.kiosk.screen.text.Texts;

/** One field for whatever is known, days and status beside it; the history of the chosen dossier at the right. */
public final class SearchView {
    private final SearchViewModel model;
    private final Texts texts;
    private final VBox list = new VBox();
    private final VBox side = new VBox(20);

    private SearchView(SearchViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        model.linesProperty().addListener(observed -> draw());
        model.moreProperty().addListener(observed -> draw());
        model.openedProperty().addListener(observed -> drawSide());
        draw();
        drawSide();
    }

    /** Builds the page. */
    public static Page page(SearchViewModel model, Texts texts, List<Action> actions) {
        var view = new SearchView(model, texts);
        var text = Inputs.text(model.textProperty(), texts.of("search.field"), texts.of("search.prompt"));
        text.setPrefWidth(480);
        var from = Inputs.text(model.fromProperty(), texts.of("search.from"), "01/11/2026");
        var until = Inputs.text(model.untilProperty(), texts.of("search.until"), "20/11/2026");
        from.setPrefWidth(150);
        until.setPrefWidth(150);
        var tools = new FlowPane(
                16,
                12,
                Inputs.labelled(texts.of("search.field"), "", text),
                Inputs.labelled(texts.of("search.from"), "", from),
                Inputs.labelled(texts.of("search.until"), "", until));
        tools.setAlignment(Pos.BOTTOM_LEFT);
        var groups = new Choice<>(List.of(Group.values()), model.groupProperty(), it -> texts.of("group", it));
        var scroll = new ScrollPane(view.list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var head = Boxes.column(
                4,
                Words.of(texts.of("search.title"), "t28", "semi"),
                Words.of(texts.of("search.line"), "t16", "muted"));
        var content = new VBox(
                20,
                head,
                new NoticeBox(model.notices()),
                tools,
                new FlowPane(groups),
                Words.of(model.saidProperty(), "t16", "semi"),
                Boxes.tall(scroll));
        return Page.of(content, actions).focusing(text).beside(view.side).filling();
    }

    private void draw() {
        list.getChildren().clear();
        if (!model.linesProperty().get().isEmpty()) {
            list.getChildren().add(DossierTable.openable(model.linesProperty().get(), model::open));
        }
        if (model.moreProperty().get()) {
            var next = new Button(texts.of("station.more"));
            next.getStyleClass().setAll("button", "choice");
            next.setOnAction(event -> model.showMore());
            var foot = new StackPane(next);
            foot.setPadding(new Insets(12));
            list.getChildren().add(foot);
        }
    }

    private void drawSide() {
        side.getChildren().clear();
        model.openedProperty()
                .get()
                .ifPresentOrElse(
                        this::opened,
                        () -> side.getChildren().add(Words.of(texts.of("search.choose"), "t16", "muted")));
    }

    private void opened(Opened opened) {
        side.getChildren()
                .add(Boxes.column(
                        4,
                        Words.of(opened.name(), "t20", "semi"),
                        Words.of(opened.id(), "t16", "muted"),
                        Words.of(texts.of("search.noted"), "t14", "muted")));
        var course = Boxes.column(0, Words.of(texts.of("search.course"), "t16", "semi"));
        opened.course().forEach(event -> course.getChildren().add(event(event)));
        side.getChildren().add(course);
        if (!opened.others().isEmpty()) {
            var others = Boxes.column(12, Words.of(texts.of("search.others"), "t16", "semi"));
            opened.others()
                    .forEach(line -> others.getChildren()
                            .add(Boxes.column(
                                    4,
                                    Words.of(line.id(), "t16"),
                                    new Pill(line.symbol(), line.status(), line.tone()))));
            side.getChildren().addAll(Boxes.rule(), others);
        }
    }

    private static Node event(Event event) {
        var words = event.who().isEmpty() ? event.at() : event.at() + " · " + event.who();
        var row = Boxes.column(2, Words.of(event.what(), "t16"), Words.of(words, "t14", "muted"));
        row.getStyleClass().addAll("row", "flush", "lined");
        return row;
    }
}
