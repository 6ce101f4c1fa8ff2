package vn.eid.kiosk.station.table;

import java.util.List;

/** What a file holds. */
public sealed interface Table {
    /** Rows that are not blank, the headings among them. */
    record Rows(List<TableRow> rows) implements Table {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** Nothing was taken from the file. */
    record Unreadable(Reason reason) implements Table {}

    /** Why a file gives nothing. */
    enum Reason {
        /** More bytes, packed or unpacked, or more rows than a list of citizens has. */
        TOO_LARGE,
        /** Neither a table of Excel nor text. */
        NOT_A_TABLE,
        /** Text in an old encoding; to be saved again as Unicode. */
        NOT_UNICODE,
        /** The file is not there, or may not be read. */
        NOT_FOUND
    }
}
