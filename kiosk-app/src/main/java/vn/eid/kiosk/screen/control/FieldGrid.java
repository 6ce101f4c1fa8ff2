package vn.eid.kiosk.screen.control;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.display.Field;
import vn.eid.kiosk.screen.display.Field.Weight;

/** Labelled values in three columns; wide ones take the rest of their line. */
public final class FieldGrid extends GridPane {
    private static final int COLUMNS = 3;

    public FieldGrid(List<Field> fields) {
        setHgap(24);
        setVgap(20);
        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        int row = 0;
        int column = 0;
        for (var field : fields) {
            int span = field.weight() == Weight.WIDE || field.weight() == Weight.HEAVY && column == 1
                    ? COLUMNS - column
                    : 1;
            add(cell(field), column, row, span, 1);
            column += span;
            if (column >= COLUMNS) {
                column = 0;
                row++;
            }
        }
    }

    private static Node cell(Field field) {
        var value = field.weight() == Weight.HEAVY
                ? Words.of(field.value(), "t28", "semi")
                : Words.of(field.value(), field.weight() == Weight.SMALL ? "t16" : "t20");
        var label = Boxes.row(6, Words.of(field.label(), "t14", "muted"));
        field.mark()
                .ifPresent(mark -> label.getChildren()
                        .add(Icons.of(mark.symbol(), "i16", mark.tone().style())));
        var cell = new VBox(2, label, value);
        cell.setAccessibleRole(AccessibleRole.TEXT);
        cell.setAccessibleText(field.label() + ": " + field.value());
        return cell;
    }
}
