package vn.eid.kiosk.screen.control;

import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names with a bar each and the number at the right; the longest bar takes the whole width. */
public final class RowChart extends GridPane {
    private static final double LEAST_NAME = 90;

    /**
     * One row.
     *
     * @param value length of the bar
     * @param beyond a longer, quieter bar behind it, such as what slow cases take; the value itself when there is none
     * @param shown the value in words
     * @param tone {@code plain}, {@code caution} or {@code bad}
     */
    public record Row(String name, double value, double beyond, String shown, String tone) {
        public static Row of(String name, double value, String shown) {
            return new Row(name, value, value, shown, "plain");
        }
    }

    /** @param names width of the column of names where there is room */
    public RowChart(List<Row> rows, double names) {
        setHgap(16);
        setVgap(8);
        var name = new ColumnConstraints(LEAST_NAME, names, names);
        var bar = new ColumnConstraints(40, 120, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true);
        var value = new ColumnConstraints();
        value.setHalignment(HPos.RIGHT);
        value.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(name, bar, value);
        double most = rows.stream()
                .mapToDouble(row -> Math.max(row.value(), row.beyond()))
                .max()
                .orElse(1);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double scale = most == 0 ? 0 : 1 / most;
            add(Words.of(row.name(), "t16"), 0, i);
            add(
                    new ShareBar(
                            row.beyond() * scale,
                            row.value() * scale,
                            OptionalDouble.empty(),
                            row.tone(),
                            row.name() + ": " + row.shown()),
                    1,
                    i);
            add(Words.line(row.shown(), "t16", "semi"), 2, i);
        }
    }
}
