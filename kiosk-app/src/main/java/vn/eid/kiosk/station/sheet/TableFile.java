package vn.eid.kiosk.station.sheet;

import java.util.List;

/** What reading a table file came to. */
public sealed interface TableFile {
    /** Rows with anything in them. */
    record Rows(List<TableRow> rows) implements TableFile {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** The file was not taken at all. */
    record Refused(Reason reason) implements TableFile {}

    /** Why a file is not taken. */
    enum Reason {
        TOO_LARGE,
        TOO_MANY_ROWS,
        /** Neither CSV nor XLSX; old XLS files among them. */
        OTHER_KIND,
        /** An XLSX file that cannot be unpacked or read. */
        DAMAGED,
        EMPTY,
        /** It could not be read from where it lies. */
        UNREADABLE
    }
}
