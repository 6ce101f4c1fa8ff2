package vn.eid.kiosk.screen.station.outreach;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Choice;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Pill;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Field;
import vn.eid.kiosk.screen.station.NoticeBox;
import vn.eid.kiosk.screen.station.outreach.WardViewModel.Group;
import vn.eid.kiosk.screen.text.Texts;

/** A list to choose from, and beside it the chosen citizen with what can come of a visit. */
public final class WardView {
    private final WardViewModel model;
    private final Texts texts;
    private final VBox list = new VBox();
    private final VBox side = new VBox(16);
    private final FlowPane tools = new FlowPane(16, 12);
    private final List<Button> rows = new ArrayList<>();
    private String chosen = "";

    private WardView(WardViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        model.linesProperty().addListener(observed -> draw());
        model.readyProperty().addListener(observed -> draw());
        model.moreProperty().addListener(observed -> draw());
        model.sheetProperty().addListener(observed -> drawSide());
        model.teamProperty().addListener(observed -> drawSide());
        model.teams().partsProperty().addListener(observed -> {
            drawTools();
            drawSide();
        });
        drawTools();
        draw();
        drawSide();
    }

    /** Builds the page. */
    public static Page page(WardViewModel model, Texts texts, List<Action> actions) {
        var view = new WardView(model, texts);
        var scroll = new ScrollPane(view.list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var head =
                Boxes.column(4, Words.of(model.ward(), "t28", "semi"), Words.of(texts.of("ward.line"), "t16", "muted"));
        var content = new VBox(20, head, new NoticeBox(model.notices()), view.tools, Boxes.tall(scroll));
        return Page.of(content, actions).beside(view.side).filling();
    }

    private void drawTools() {
        var search = Inputs.text(model.searchProperty(), texts.of("ward.search"), texts.of("ward.search"));
        search.setMinWidth(280);
        search.setPrefWidth(420);
        var groups = new Choice<>(List.of(Group.values()), model.groupProperty(), it -> texts.of("people", it));
        tools.getChildren().setAll(groups, search);
        if (!model.teams().names().isEmpty()) {
            var names = new ArrayList<String>();
            names.add("");
            names.addAll(model.teams().names());
            tools.getChildren()
                    .add(new Choice<>(
                            names, model.teamProperty(), name -> name.isEmpty() ? texts.of("ward.team.all") : name));
        }
        tools.setAlignment(Pos.CENTER_LEFT);
    }

    private void draw() {
        rows.clear();
        list.getChildren().clear();
        var lines = model.linesProperty().get();
        if (lines.isEmpty()) {
            var words = texts.of(model.readyProperty().get() ? "ward.none" : "station.loading");
            list.getChildren().add(Boxes.styled(new VBox(Words.of(words, "t16", "muted")), "card", "snug"));
            return;
        }
        var table = new VBox();
        table.getStyleClass().add("card");
        for (int i = 0; i < lines.size(); i++) {
            table.getChildren()
                    .add(row(
                            lines.get(i),
                            i == lines.size() - 1 && !model.moreProperty().get()));
        }
        if (model.moreProperty().get()) {
            var next = new Button(texts.of("station.more"));
            next.getStyleClass().setAll("button", "choice");
            next.setOnAction(event -> model.showMore());
            var foot = new StackPane(next);
            foot.setPadding(new Insets(12));
            table.getChildren().add(foot);
        }
        list.getChildren().add(table);
        mark();
    }

    private Button row(PersonLine line, boolean last) {
        var who = Boxes.column(0, Words.of(line.name(), "t16", "semi"), Words.line(line.birth(), "t14", "muted"));
        var where = Boxes.column(0, Words.of(line.place(), "t16"), Words.line(line.team(), "t14", "muted"));
        var row = new HBox(
                16,
                sized(260, who),
                Boxes.grow(sized(240, where)),
                sized(230, new Pill(line.symbol(), line.result(), line.tone())));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("row", "tall", last ? "last" : "lined");
        var button = new Button();
        button.setGraphic(row);
        button.getStyleClass().setAll("button", "row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setUserData(line.id());
        button.setAccessibleText(line.name() + ", " + line.place() + ", " + line.result());
        button.setOnAction(event -> {
            chosen = line.id();
            model.choose(line.id());
            mark();
        });
        rows.add(button);
        return button;
    }

    private static StackPane sized(double width, Node content) {
        var cell = new StackPane(content);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(Math.min(width, 150));
        cell.setPrefWidth(width);
        if (content instanceof Pill pill) {
            pill.setMaxWidth(Region.USE_PREF_SIZE);
        }
        return cell;
    }

    private void mark() {
        for (Button row : rows) {
            row.getStyleClass().remove("chosen");
            if (chosen.equals(row.getUserData())) {
                row.getStyleClass().add("chosen");
            }
        }
    }

    private void drawSide() {
        side.getChildren().clear();
        model.sheetProperty()
                .get()
                .ifPresentOrElse(
                        this::person, () -> side.getChildren().add(Words.of(texts.of("ward.choose"), "t16", "muted")));
        side.getChildren().addAll(Boxes.rule(), teams());
    }

    private void person(PersonSheet sheet) {
        side.getChildren()
                .add(Boxes.column(4, Words.of(sheet.name(), "t20", "semi"), Words.of(sheet.result(), "t16", "muted")));
        var fields = Boxes.column(12);
        for (Field field : sheet.fields()) {
            fields.getChildren()
                    .add(Boxes.column(2, Words.of(field.label(), "t14", "muted"), Words.of(field.value(), "t16")));
        }
        side.getChildren().addAll(fields, Words.of(sheet.visits(), "t14", "muted"));
        var results = Boxes.column(8, Words.of(texts.of("ward.result"), "t16", "semi"));
        model.results().forEach(action -> results.getChildren().add(new ActionButton(action)));
        side.getChildren().add(results);
    }

    private Node teams() {
        var name = Inputs.text(model.teams().newTeamProperty(), texts.of("ward.team"), texts.of("ward.team.prompt"));
        var teams = Boxes.column(
                8,
                Words.of(texts.of("ward.teams"), "t16", "semi"),
                Words.of(model.teams().free(), "t14", "muted"),
                name,
                new ActionButton(model.teams().assignment()));
        model.teams()
                .meeting()
                .ifPresent(save -> teams.getChildren()
                        .addAll(
                                Words.of(
                                        texts.of(
                                                "ward.meeting",
                                                model.teamProperty().get()),
                                        "t16",
                                        "semi"),
                                Inputs.text(
                                        model.teams().meetingAtProperty(),
                                        texts.of("ward.meeting.at"),
                                        texts.of("ward.meeting.prompt")),
                                Inputs.text(
                                        model.teams().meetingPlaceProperty(),
                                        texts.of("ward.meeting.place"),
                                        texts.of("ward.meeting.place")),
                                new ActionButton(save)));
        return teams;
    }
}
