package vn.eid.kiosk.screen.dossiers;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Choice;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.counter.DossierTable;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.dossiers.DossiersViewModel.Group;
import vn.eid.kiosk.screen.text.Texts;

/** A list with groups to choose from and a field to search in. */
public final class DossiersView {
    private DossiersView() {}

    /** Builds the page. */
    public static Page page(DossiersViewModel model, Texts texts, List<Action> actions) {
        var search =
                Inputs.text(model.searchProperty(), texts.of("dossiers.search"), texts.of("dossiers.search.prompt"));
        search.setMinWidth(260);
        search.setPrefWidth(340);
        var groups = new Choice<>(List.of(Group.values()), model.groupProperty(), it -> texts.of("group", it));
        var mine = new CheckBox(texts.of("dossiers.mine"));
        mine.selectedProperty().bindBidirectional(model.mineProperty());
        var count = Words.of(model.countProperty(), "t16", "muted");
        var tools = new FlowPane(24, 12, groups, search, mine, count);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setRowValignment(VPos.CENTER);
        var list = new VBox();
        Runnable draw = () -> list.getChildren()
                .setAll(
                        model.linesProperty().get().isEmpty()
                                ? Boxes.styled(
                                        new VBox(Words.of(texts.of("dossiers.none"), "t16", "muted")), "card", "snug")
                                : DossierTable.openable(model.linesProperty().get(), model::open));
        model.linesProperty().addListener(observed -> draw.run());
        draw.run();
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var head = Boxes.column(
                4,
                Words.of(texts.of("dossiers.title"), "t28", "semi"),
                Words.of(texts.of("dossiers.line"), "t16", "muted"));
        return Page.of(new VBox(24, head, tools, Boxes.tall(scroll)), actions)
                .focusing(search)
                .filling();
    }
}
