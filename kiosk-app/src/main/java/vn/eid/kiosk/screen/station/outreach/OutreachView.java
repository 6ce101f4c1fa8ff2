package vn.eid.kiosk.screen.station.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Figures;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.ShareBar;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.station.NoticeBox;
import vn.eid.kiosk.screen.station.outreach.OutreachViewModel.Head;
import vn.eid.kiosk.screen.text.Texts;

/** Wards as bars on the scale of the largest quota, the most left to do first. */
public final class OutreachView {
    private static final double NAME = 168;
    private static final double NUMBER = 86;
    private static final double SHARE = 64;

    private final OutreachViewModel model;
    private final Texts texts;
    private final VBox content = new VBox(16);
    private final VBox side = new VBox();
    private final List<WardBox> rows = new ArrayList<>();

    private OutreachView(OutreachViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        model.shownProperty().addListener(observed -> draw());
        model.panelProperty().addListener(observed -> drawSide());
        model.chosenProperty().addListener(observed -> mark());
        draw();
        drawSide();
    }

    /** Builds the page. */
    public static Page page(OutreachViewModel model, Texts texts, List<Action> actions) {
        var view = new OutreachView(model, texts);
        return Page.of(view.content, actions).beside(view.side).filling();
    }

    private void draw() {
        var shown = model.shownProperty().get();
        rows.clear();
        content.getChildren().clear();
        content.getChildren()
                .add(Boxes.column(
                        4,
                        Words.of(texts.of("outreach.title"), "t28", "semi"),
                        Words.of(shown.head().map(Head::line).orElse(texts.of("outreach.line.none")), "t16", "muted")));
        content.getChildren().add(new NoticeBox(model.notices()));
        if (shown.rows().isEmpty()) {
            content.getChildren().add(shown.ready() ? beginning() : waiting());
            return;
        }
        shown.head().ifPresent(head -> content.getChildren().addAll(figures(head), legend(head)));
        var list = Boxes.column(0);
        shown.rows().forEach(row -> list.getChildren().add(row(row)));
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var table = new VBox(4, names(), scroll);
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        table.getStyleClass().addAll("card", "wards");
        table.setMaxHeight(Region.USE_PREF_SIZE);
        var holder = new StackPane(table);
        holder.setAlignment(Pos.TOP_LEFT);
        content.getChildren().add(Boxes.tall(holder));
        mark();
    }

    private Node waiting() {
        return Boxes.styled(new VBox(Words.of(texts.of("station.loading"), "t16", "muted")), "card", "snug");
    }

    private Node beginning() {
        var buttons = new HBox(12);
        model.beginnings().forEach(action -> buttons.getChildren().add(new ActionButton(action)));
        var card = new VBox(
                12,
                Words.of(texts.of("outreach.none"), "t20", "semi"),
                Words.of(texts.of("outreach.none.line"), "t16", "muted"),
                buttons);
        card.getStyleClass().addAll("card", "snug");
        return card;
    }

    private Node figures(Head head) {
        var row = new FlowPane(
                40,
                8,
                figure(head.activated(), texts.of("outreach.activated"), head.ofQuota()),
                figure(head.left(), texts.of("outreach.left"), head.until()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node figure(String number, String name, String line) {
        var words = Boxes.column(0, Words.line(name, "t16"), Words.line(line, "t14", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        return Boxes.row(12, Words.line(number, "t40", "semi"), words);
    }

    private Node legend(Head head) {
        var row = new FlowPane(
                24,
                8,
                key(Boxes.styled(new Region(), "swatch", "bar-fill"), texts.of("outreach.key.activated")),
                key(Boxes.styled(new Region(), "swatch", "bar-fill", "caution"), texts.of("outreach.key.behind")),
                key(Boxes.styled(new Region(), "swatch", "bar-ground"), texts.of("outreach.key.quota")),
                key(Boxes.styled(new Region(), "tick"), head.planned()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node key(Region swatch, String words) {
        return Boxes.row(8, swatch, Words.line(words, "t14", "muted"));
    }

    private Node names() {
        var row = new HBox(
                16,
                cell(NAME, Pos.CENTER_LEFT, Words.line(texts.of("outreach.column.ward"), "t14", "muted")),
                Boxes.grow(Words.line(texts.of("outreach.column.bar"), "t14", "muted")),
                cell(NUMBER, Pos.CENTER_RIGHT, Words.line(texts.of("outreach.column.activated"), "t14", "muted")),
                cell(NUMBER, Pos.CENTER_RIGHT, Words.line(texts.of("outreach.column.quota"), "t14", "muted")),
                cell(NUMBER, Pos.CENTER_RIGHT, Words.line(texts.of("outreach.column.left"), "t14", "muted")),
                cell(SHARE, Pos.CENTER_RIGHT, Words.line(texts.of("outreach.column.share"), "t14", "muted")));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("ward-row");
        return row;
    }

    private WardBox row(WardRow ward) {
        var spoken = texts.of("outreach.spoken", ward.ward(), ward.activated(), ward.quota());
        var bar = new ShareBar(
                ward.whole(), ward.part(), OptionalDouble.of(ward.plan()), ward.behind() ? "caution" : "plain", spoken);
        var row = new WardBox(
                ward.ward(),
                spoken,
                model,
                cell(NAME, Pos.CENTER_LEFT, Words.line(ward.name(), "t16")),
                Boxes.grow(bar),
                cell(NUMBER, Pos.CENTER_RIGHT, right(ward.activated())),
                cell(NUMBER, Pos.CENTER_RIGHT, right(ward.quota(), "muted")),
                cell(NUMBER, Pos.CENTER_RIGHT, right(ward.left(), "semi")),
                cell(SHARE, Pos.CENTER_RIGHT, Words.line(ward.share(), "t16", ward.behind() ? "caution" : "muted")));
        rows.add(row);
        return row;
    }

    private static Figures right(String number, String... classes) {
        var figures = new Figures(number, classes);
        figures.getStyleClass().add("t16");
        return figures;
    }

    private static StackPane cell(double width, Pos place, Node content) {
        var cell = new StackPane(content);
        cell.setAlignment(place);
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setMaxWidth(width);
        if (content instanceof Region region) {
            region.setMaxWidth(Region.USE_PREF_SIZE);
        }
        return cell;
    }

    /** Lights the chosen row without drawing the others anew: the keyboard stays where it is. */
    private void mark() {
        rows.forEach(row -> row.mark(model.chosenProperty().get()));
    }

    private void drawSide() {
        side.getChildren().clear();
        model.panelProperty()
                .get()
                .ifPresentOrElse(
                        panel -> side.getChildren().addAll(side(panel)),
                        () -> side.getChildren().add(Words.of(texts.of("outreach.side"), "t16", "muted")));
    }

    private List<Node> side(WardPanel panel) {
        boolean caution = panel.tone() == Tone.CAUTION;
        var bar = new ShareBar(
                1, panel.part(), OptionalDouble.of(panel.plan()), caution ? "caution" : "plain", panel.line());
        var head = Boxes.column(
                4, Words.of(panel.ward(), "t20", "semi"), Words.of(panel.line(), "t16", caution ? "caution" : "muted"));
        VBox.setMargin(bar, new Insets(16, 0, 8, 0));
        var nodes = new ArrayList<Node>(List.of(head, bar));
        panel.facts().forEach(fact -> nodes.add(fact(fact)));
        var meetings = Boxes.column(12, Words.of(texts.of("outreach.meetings"), "t16", "semi"));
        if (panel.meetings().isEmpty()) {
            meetings.getChildren().add(Words.of(texts.of("outreach.meetings.none"), "t16", "muted"));
        }
        panel.meetings()
                .forEach(meeting -> meetings.getChildren()
                        .add(Boxes.row(
                                12,
                                Icons.of(Symbol.TEAM, "i24"),
                                Boxes.grow(Boxes.column(
                                        0,
                                        Words.of(meeting.team(), "t16"),
                                        Words.of(meeting.line(), "t14", "muted"))))));
        VBox.setMargin(meetings, new Insets(24, 0, 0, 0));
        nodes.add(meetings);
        return nodes;
    }

    private static Node fact(WardPanel.Fact fact) {
        var icon = Icons.of(fact.symbol(), "i24", fact.tone() == Tone.GOOD ? "good" : "muted");
        var row =
                Boxes.row(16, icon, Boxes.grow(Words.of(fact.name(), "t16")), new Figures(fact.count(), "t16", "semi"));
        row.getStyleClass().addAll("row", "flush", "lined");
        return row;
    }
}
