package vn.eid.kiosk.station.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.eid.kiosk.station.table.Table.Reason;
import vn.eid.kiosk.station.table.Table.Rows;
import vn.eid.kiosk.station.table.Table.Unreadable;

/** The first sheet of an Excel file. The file is unpacked once beforehand, to see that it is not a bomb. */
final class ExcelTable {
    private static final long MOST_UNPACKED = 128L << 20;
    private static final int MOST_ENTRIES = 1_000;

    private ExcelTable() {}

    static Table read(byte[] content) {
        try {
            if (!harmless(content)) {
                return new Unreadable(Reason.TOO_LARGE);
            }
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                    Stream<Row> stream = book.getFirstSheet().openStream()) {
                List<TableRow> rows = stream.limit(TableFile.MOST_ROWS + 1L)
                        .map(ExcelTable::row)
                        .filter(row -> !row.blank())
                        .toList();
                return rows.size() > TableFile.MOST_ROWS ? new Unreadable(Reason.TOO_LARGE) : new Rows(rows);
            }
        } catch (IOException | ExcelReaderException notExcel) {
            return new Unreadable(Reason.NOT_A_TABLE);
        } catch (RuntimeException broken) {
            // The library's parsers answer broken files with whatever they run into; none of it is for an officer.
            return new Unreadable(Reason.NOT_A_TABLE);
        }
    }

    private static boolean harmless(byte[] content) throws IOException {
        long unpacked = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                unpacked += size(zip, MOST_UNPACKED - unpacked);
                if (unpacked > MOST_UNPACKED || ++entries > MOST_ENTRIES) {
                    return false;
                }
            }
        } catch (ZipException odd) {
            throw new IOException(odd);
        }
        return true;
    }

    private static long size(InputStream in, long most) throws IOException {
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > most) {
                return size;
            }
        }
        return size;
    }

    private static TableRow row(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), TableFile.MOST_COLUMNS); i++) {
            cells.add(row.getOptionalCell(i).map(ExcelTable::text).orElse(""));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return plain(cell.asNumber());
        }
        String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return TableFile.tidy(raw == null ? "" : raw);
    }

    private static String plain(BigDecimal number) {
        // A number of some million digits is not one.
        return Math.abs(number.scale()) > 40 ? "" : number.stripTrailingZeros().toPlainString();
    }
}
