package vn.eid.kiosk.paper;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import vn.eid.kiosk.station.sheet.Grid;

/** Tables on paper: reports for the working group, and route sheets for those who knock at doors. */
public final class TablePaper {
    private final Clock clock;

    public TablePaper(Clock clock) {
        this.clock = clock;
    }

    /**
     * The PDF.
     *
     * @param above station and kind, in small type
     * @param lines below the title
     * @param below under the last table, e.g. who signs
     */
    public byte[] of(String above, String title, List<String> lines, List<Grid> tables, List<String> below)
            throws IOException {
        try (var sheet = new Sheet(title, clock.instant().atZone(clock.getZone()))) {
            sheet.text(above);
            sheet.title(title);
            for (String line : lines) {
                sheet.text(line);
            }
            sheet.space();
            for (Grid grid : tables) {
                if (tables.size() > 1) {
                    sheet.section(grid.title());
                    sheet.space();
                }
                sheet.table(columns(grid), texts(grid));
            }
            for (String line : below) {
                sheet.text(line);
            }
            return sheet.bytes();
        }
    }

    private static List<Sheet.Column> columns(Grid grid) {
        return grid.columns().stream()
                .map(column -> new Sheet.Column(column.name(), (float) column.share(), column.right()))
                .toList();
    }

    private static List<List<String>> texts(Grid grid) {
        return grid.rows().stream()
                .map(row -> row.stream().map(TablePaper::text).toList())
                .toList();
    }

    /** Thousands with a dot, as everywhere on paper here. */
    private static String text(Object value) {
        if (value instanceof Double fraction) {
            return String.format(Locale.ROOT, "%.1f", fraction).replace('.', ',');
        }
        return value instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue()).replace(',', '.')
                : String.valueOf(value);
    }
}
