package vn.eid.kiosk.station.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.eid.kiosk.station.sheet.TableFile.Reason;
import vn.eid.kiosk.station.sheet.TableFile.Refused;

/** The first sheet of an XLSX workbook (ISO/IEC 29500). */
final class XlsxTable {
    /** A sheet of 200,000 rows stays below; a bomb does not. */
    private static final long MOST_INFLATED = 512L << 20;

    private static final int MOST_PARTS = 2_000;

    private XlsxTable() {}

    static TableFile read(byte[] content) {
        try {
            if (inflatesTooFar(content)) {
                return new Refused(Reason.TOO_LARGE);
            }
            return sheet(content);
        } catch (IOException broken) {
            return new Refused(Reason.DAMAGED);
        } catch (RuntimeException broken) {
            // The library's parsers answer broken files with whatever they run into; all of it means the same here.
            return new Refused(Reason.DAMAGED);
        }
    }

    /**
     * Unpacks once without keeping anything, before the library sees the file: it has no limit of its own. With the
     * unpacker that the library uses, since that of Java 17 stumbles over small files in the large format (JDK-8303866).
     */
    private static boolean inflatesTooFar(byte[] content) throws IOException {
        long inflated = 0;
        int parts = 0;
        var buffer = new byte[1 << 16];
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    return true;
                }
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        inflated += read;
                        if (inflated > MOST_INFLATED) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static TableFile sheet(byte[] content) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                var lines = workbook.getFirstSheet().openStream()) {
            var rows = new ArrayList<TableRow>();
            var each = lines.iterator();
            while (each.hasNext()) {
                var row = row(each.next());
                if (!row.isBlank()) {
                    rows.add(row);
                }
                if (rows.size() > TableReader.MOST_ROWS) {
                    return new Refused(Reason.TOO_MANY_ROWS);
                }
            }
            return CsvTable.rows(rows);
        }
    }

    private static TableRow row(Row row) {
        List<TableRow.Cell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), TableReader.MOST_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxTable::cell).orElse(new TableRow.Cell("", false)));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static TableRow.Cell cell(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return new TableRow.Cell(number(cell), true);
        }
        // A formula counts by the value that the spreadsheet kept with it; this program computes none.
        var text = cell.getType() == CellType.FORMULA || cell.getType() == CellType.BOOLEAN
                ? String.valueOf(cell.getRawValue() == null ? "" : cell.getRawValue())
                : cell.getText();
        return new TableRow.Cell(TableReader.tidy(text), false);
    }

    /** Dates come as dates where the workbook says so; numbers without exponent. */
    private static String number(Cell cell) {
        var format = String.valueOf(cell.getDataFormatString());
        if (format.matches(".*[dDyY].*") && !format.contains("General")) {
            var day = cell.asDate();
            return String.format("%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        }
        return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
    }
}
