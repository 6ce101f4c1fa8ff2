package vn.eid.kiosk.station.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as Excel opens them without asking: XLSX with real numbers, CSV in UTF-8 with a byte order mark. A text
 * that begins like a formula gets an apostrophe in front (OWASP: CSV injection), in both, since XLSX becomes CSV easily.
 */
public final class TableWriter {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final int LONGEST_SHEET_NAME = 31;

    private TableWriter() {}

    /** One table; several are parted by an empty line, each below its title. */
    public static byte[] csv(List<Grid> grids) {
        var text = new StringBuilder("\ufeff");
        boolean several = grids.size() > 1;
        for (Grid grid : grids) {
            if (several) {
                text.append(text.length() > 1 ? "\r\n" : "")
                        .append(field(grid.title()))
                        .append("\r\n");
            }
            text.append(line(grid.columns().stream().map(Grid.Column::name).toList()));
            grid.rows().forEach(row -> text.append(line(row)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<?> values) {
        return values.stream().map(TableWriter::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        if (value instanceof Number number) {
            return number.toString();
        }
        var text = guarded(String.valueOf(value));
        return text.matches("(?s).*[\",;\r\n\t].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** The text as it can do no harm in a spreadsheet. */
    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** One sheet for each table. */
    public static byte[] xlsx(List<Grid> grids) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Quay dinh danh", "1.0")) {
            for (Grid grid : grids) {
                sheet(workbook.newWorksheet(sheetName(grid.title())), grid);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be written", impossible);
        }
        return out.toByteArray();
    }

    private static void sheet(Worksheet sheet, Grid grid) {
        for (int column = 0; column < grid.columns().size(); column++) {
            sheet.value(0, column, guarded(grid.columns().get(column).name()));
            sheet.style(0, column).bold().set();
            sheet.width(column, 8 + 10 * grid.columns().get(column).share());
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int column = 0; column < grid.rows().get(row).size(); column++) {
                value(sheet, row + 1, column, grid.rows().get(row).get(column));
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void value(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, guarded(String.valueOf(value)));
        }
    }

    /** Excel forbids some signs in a sheet's name, and long ones. */
    private static String sheetName(String title) {
        var name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.length() <= LONGEST_SHEET_NAME
                ? name
                : name.substring(0, LONGEST_SHEET_NAME).strip();
    }
}
