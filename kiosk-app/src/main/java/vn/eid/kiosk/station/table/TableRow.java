package vn.eid.kiosk.station.table;

import java.util.List;

/**
 * One row as text.
 *
 * @param line as the file's own program numbers it, from 1
 * @param cells without blanks around them; numbers plain, without grouping and exponent
 */
public record TableRow(int line, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, from 0; empty text where the row is shorter. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    @Override
    public String toString() {
        return "row " + line;
    }
}
