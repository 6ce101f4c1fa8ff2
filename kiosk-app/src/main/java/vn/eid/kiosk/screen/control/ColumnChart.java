package vn.eid.kiosk.screen.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Upright columns over a line, the highest with its number; names below where there is room for them. Nothing but what is
 * counted: no grid, no axis.
 */
public final class ColumnChart extends Pane {
    private static final double TOP = 28;
    private static final double FOOT = 28;
    private static final double WIDEST = 40;
    /** Room that a name needs so as not to run into its neighbour. */
    private static final double NAME = 46;

    private final List<Column> columns;
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final Region line = Boxes.styled(new Region(), "chart-line");
    private final int most;

    /**
     * One column.
     *
     * @param name below it
     * @param value how high it is
     * @param shown the value in words
     */
    public record Column(String name, int value, String shown) {}

    public ColumnChart(List<Column> columns, double height, String spoken) {
        this.columns = List.copyOf(columns);
        this.most = columns.stream().mapToInt(Column::value).max().orElse(0);
        for (Column column : columns) {
            bars.add(Boxes.styled(new Region(), "bar-fill", "plain"));
            names.add(Words.line(column.name(), "t14", "muted"));
            values.add(Words.line(column.value() == 0 ? "" : column.shown(), "t14", "semi"));
        }
        getChildren().addAll(bars);
        getChildren().addAll(names);
        getChildren().addAll(values);
        getChildren().add(line);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(200);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
    }

    @Override
    protected void layoutChildren() {
        double step = getWidth() / Math.max(1, columns.size());
        double room = getHeight() - TOP - FOOT;
        double width = Math.max(2, Math.min(WIDEST, Math.floor(step * 0.7)));
        int every = (int) Math.max(1, Math.ceil(NAME / step));
        for (int i = 0; i < columns.size(); i++) {
            double centre = step * (i + 0.5);
            double height = most == 0 ? 0 : Math.round(room * columns.get(i).value() / most);
            bars.get(i).setVisible(height > 0);
            bars.get(i).resizeRelocate(Math.round(centre - width / 2), TOP + room - height, width, height);
            // Counted from the right, so that the newest always has its name.
            place(names.get(i), centre, getHeight() - FOOT + 6, (columns.size() - 1 - i) % every == 0);
            boolean told = step >= NAME || columns.get(i).value() == most;
            place(
                    values.get(i),
                    centre,
                    TOP + room - height - 22,
                    told && columns.get(i).value() > 0);
        }
        line.resizeRelocate(0, getHeight() - FOOT, getWidth(), 1);
    }

    private void place(Label label, double centre, double top, boolean shown) {
        label.setVisible(shown);
        double width = label.prefWidth(-1);
        double left = Math.max(0, Math.min(getWidth() - width, centre - width / 2));
        label.resizeRelocate(Math.round(left), Math.round(top), width, label.prefHeight(-1));
    }
}
