package vn.eid.kiosk.screen.station.outreach;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.FaultStrip;
import vn.eid.kiosk.screen.control.Inputs;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.station.NoticeBox;
import vn.eid.kiosk.screen.station.outreach.ListViewModel.Row;
import vn.eid.kiosk.screen.text.Texts;

/** What a file holds, before anything of it is kept. */
public final class ListView {
    private ListView() {}

    /** Builds the page. */
    public static Page page(ListViewModel model, Texts texts, List<Action> actions) {
        var shown = model.shown();
        var content = new VBox(
                24,
                Boxes.column(4, Words.of(shown.title(), "t28", "semi"), Words.of(shown.line(), "t16", "muted")),
                new NoticeBox(model.notices()));
        shown.notice().ifPresent(notice -> content.getChildren().add(new FaultStrip(notice)));
        if (shown.dates()) {
            content.getChildren().add(dates(model, texts));
        }
        if (!shown.problems().isEmpty()) {
            content.getChildren().add(table(texts.of("list.problems.head"), shown.problems(), 120));
            if (!shown.further().isEmpty()) {
                content.getChildren().add(Words.of(shown.further(), "t16", "muted"));
            }
        } else if (!shown.sample().isEmpty()) {
            content.getChildren().add(table(texts.of("list.sample"), shown.sample(), 360));
        }
        return Page.of(content, actions);
    }

    private static Node dates(ListViewModel model, Texts texts) {
        var starts = Inputs.text(model.startsProperty(), texts.of("list.starts"), "01/09/2026");
        var ends = Inputs.text(model.endsProperty(), texts.of("list.ends"), "31/12/2026");
        for (Region field : List.<Region>of(starts, ends)) {
            field.setPrefWidth(220);
        }
        return new HBox(
                24,
                Inputs.labelled(texts.of("list.starts"), "", starts),
                Inputs.labelled(texts.of("list.ends"), "", ends));
    }

    private static Node table(String title, List<Row> rows, double left) {
        var table = new VBox();
        table.getStyleClass().add("card");
        for (int i = 0; i < rows.size(); i++) {
            var name = Words.of(rows.get(i).left(), "t16", "semi");
            name.setMinWidth(Math.min(left, 120));
            name.setPrefWidth(left);
            var row = Boxes.row(16, name, Boxes.grow(Words.of(rows.get(i).right(), "t16")));
            row.getStyleClass().addAll("row", "bare", i == rows.size() - 1 ? "last" : "lined");
            table.getChildren().add(row);
        }
        return Boxes.column(12, Words.of(title, "t20", "semi"), table);
    }
}
