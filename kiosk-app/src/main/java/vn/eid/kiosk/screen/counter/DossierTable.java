package vn.eid.kiosk.screen.counter;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Cells;
import vn.eid.kiosk.screen.control.Pill;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Tone;

/** Dossiers as rows: status, name, number, what to do, until when. */
public final class DossierTable {
    private DossierTable() {}

    /** Rows that are only read. */
    public static Node of(List<DossierLine> lines) {
        var table = new VBox();
        table.getStyleClass().add("card");
        for (int i = 0; i < lines.size(); i++) {
            table.getChildren().add(row(lines.get(i), i == lines.size() - 1));
        }
        return table;
    }

    /** Rows that open their dossier. */
    public static Node openable(List<DossierLine> lines, Consumer<String> open) {
        var table = new VBox();
        table.getStyleClass().add("card");
        for (int i = 0; i < lines.size(); i++) {
            table.getChildren().add(opener(lines.get(i), i == lines.size() - 1, open));
        }
        return table;
    }

    private static StackPane row(DossierLine line, boolean last) {
        boolean over = line.dueTone() == Tone.BAD;
        var cells = new Cells(
                List.of(
                        cell(172, new Pill(line.symbol(), line.status(), line.tone())),
                        cell(178, Words.of(line.name(), "t16", "semi")),
                        cell(222, Words.of(line.id(), "t16", "muted")),
                        cell(200, Words.of(line.task(), "t16")),
                        cell(130, Words.line(line.due(), "t16", over ? "bad" : "muted", over ? "semi" : "regular"))),
                3);
        var row = new StackPane(cells);
        row.getStyleClass().addAll("row", last ? "last" : "lined");
        return row;
    }

    /** A row that can be opened. */
    private static Button opener(DossierLine line, boolean last, Consumer<String> open) {
        var button = new Button();
        var row = row(line, last);
        button.setGraphic(row);
        button.getStyleClass().setAll("button", "row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(line.name() + ", " + line.status() + ", " + line.task() + ", " + line.due());
        button.setOnAction(event -> open.accept(line.id()));
        return button;
    }

    private static StackPane cell(double width, Node content) {
        var cell = new StackPane(content);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.setMinWidth(110);
        cell.setPrefWidth(width);
        if (content instanceof Region region) {
            region.setMaxWidth(Region.USE_PREF_SIZE);
        }
        return cell;
    }
}
