package vn.eid.kiosk.station.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.eid.kiosk.station.table.Table.Reason;
import vn.eid.kiosk.station.table.Table.Unreadable;

/** Reads a file by what it holds, not by its name. Blocking; for a thread that nobody waits for. */
public final class TableFile {
    /** A list of a hundred thousand citizens has some ten million bytes. */
    static final int MOST_BYTES = 16 << 20;

    static final int MOST_ROWS = 120_000;
    static final int MOST_COLUMNS = 64;
    static final int LONGEST_CELL = 1_000;

    private TableFile() {}

    /** Never throws: what cannot be read is told. */
    public static Table read(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            return content.length > MOST_BYTES ? new Unreadable(Reason.TOO_LARGE) : of(content);
        } catch (IOException missing) {
            return new Unreadable(Reason.NOT_FOUND);
        }
    }

    /** The same of bytes. */
    public static Table of(byte[] content) {
        return zipped(content) ? ExcelTable.read(content) : TextTable.read(content);
    }

    private static boolean zipped(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Blanks of every kind and control characters around and inside become single blanks; long cells are cut. */
    static String tidy(String cell) {
        String tidied = cell.replaceAll("[\\p{Cntrl}\\p{Z}\\uFEFF]+", " ").strip();
        return tidied.length() <= LONGEST_CELL ? tidied : tidied.substring(0, LONGEST_CELL);
    }
}
