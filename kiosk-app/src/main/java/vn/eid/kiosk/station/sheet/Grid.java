package vn.eid.kiosk.station.sheet;

import java.util.List;

/**
 * A table that goes out.
 *
 * @param title of the sheet and above the printed table
 * @param columns from the left
 * @param rows texts, whole numbers ({@code Integer}, {@code Long}) or fractions ({@code Double})
 */
public record Grid(String title, List<Column> columns, List<List<Object>> rows) {
    public Grid {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A column.
     *
     * @param share of the printed width, relative to the others
     * @param right whether its values stand at the right
     */
    public record Column(String name, double share, boolean right) {
        public static Column text(String name, double share) {
            return new Column(name, share, false);
        }

        public static Column number(String name, double share) {
            return new Column(name, share, true);
        }
    }

    @Override
    public String toString() {
        return "grid of " + rows.size() + " rows";
    }
}
