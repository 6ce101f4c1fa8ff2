package vn.eid.kiosk.station.sheet;

import java.util.List;

/**
 * One row of a file that was read.
 *
 * @param line as the officer sees it in the file, from 1
 * @param cells from the first column; a row may be shorter than others
 */
public record TableRow(int line, List<Cell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param text NFC, without blanks at its ends
     * @param number whether the spreadsheet holds it as a number, so that zeros in front are lost
     */
    public record Cell(String text, boolean number) {
        @Override
        public String toString() {
            return "cell ****";
        }
    }

    /** The cell of a column, empty text for one that the row does not have. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : new Cell("", false);
    }

    /** Whether nothing is written in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }

    @Override
    public String toString() {
        return "row " + line;
    }
}
